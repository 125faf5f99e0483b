"""The keys with which the twins let in. They are printed here because they open nothing."""

CREDENTIALS: dict[str, dict[str, str]] = {
    "stripe": {
        "secret_key": "sk_test_sandbox_0001",
        "publishable_key": "pk_test_sandbox_0001",
        "webhook_secret": "whsec_sandbox_0001",
    },
    "paystack": {
        "PAYSTACK_SECRET_KEY": "sk_test_sandbox_paystack_0001",
        "PAYSTACK_PUBLIC_KEY": "pk_test_sandbox_paystack_0001",
    },
    "flutterwave": {
        "FLUTTERWAVE_SECRET_KEY": "FLWSECK_TEST-sandbox-0001",
        "FLUTTERWAVE_PUBLIC_KEY": "FLWPUBK_TEST-sandbox-0001",
        "FLUTTERWAVE_WEBHOOK_SECRET": "flw-sandbox-hash-0001",
    },
    "square": {
        "access_token": "sandbox-square-access-token-0001",
        "application_id": "sandbox-sq0idb-0001",
        "location_id": "LSANDBOX0001",
        "environment": "sandbox",
        "webhook_signature_key": "sandbox-square-signature-key-0001",
        "webhook_url": "https://rent.example.com/webhooks/square/",
    },
    "braintree": {
        "merchant_id": "sandboxmerchant0001",
        "public_key": "sandboxpublic0001",
        "private_key": "sandbox-braintree-private-0001",
        "environment": "sandbox",
    },
    "authorize_net": {
        "api_login_id": "sandboxLogin01",
        "transaction_key": "sandboxTranKey01",
        "signature_key": "0123456789ABCDEF" * 8,
        "client_key": "sandboxClientKey01",
        "environment": "sandbox",
    },
    "paypal": {
        "client_id": "sandbox-paypal-client-0001",
        "client_secret": "sandbox-paypal-secret-0001",
        "mode": "sandbox",
        "webhook_id": "0SANDBOX000000001",
    },
    "plaid_ach": {
        "plaid_client_id": "5f0000000000000000000001",
        "plaid_secret": "sandbox-plaid-secret-0001",
        "plaid_environment": "sandbox",
        "stripe_secret_key": "sk_test_sandbox_0001",
        "stripe_publishable_key": "pk_test_sandbox_0001",
        "stripe_webhook_secret": "whsec_sandbox_0001",
    },
    # of the published test vectors of BIP84: everybody has the private key
    "bitcoin": {
        "xpub": (
            "vpub5Y6cjg78GGuNLsaPhmYsiw4gYX3HoQiRBiSwDaBXKUafCt9bNwWQiitDk5VZ5BVxYnQdwoTyXSs2JHRPAgjAv"
            "tbBrf8ZhDYe2jWAqvZVnsc"
        ),
        "network": "testnet",
        "payment_window_minutes": "60",
        "required_confirmations": "1",
    },
}

# of the model; not among the others, which are gateways
ANTHROPIC_API_KEY = "sk-ant-sandbox-0001"

# Which twin tells of the payments of a provider that has none of its own, or has none to tell of.
TELLS = {"plaid_ach": "stripe", "bitcoin": ""}
