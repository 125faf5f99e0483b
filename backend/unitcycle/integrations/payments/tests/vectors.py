"""Bodies and signatures made with the providers' own code, with keys that open nothing."""

STRIPE_BODY = (
    b'{"id":"evt_test_1","object":"event","type":"payment_intent.succeeded","data":{"object":{"i'
    b'd":"pi_test_1","object":"payment_intent","amount":125000,"currency":"usd","status":"succee'
    b'ded"}}}'
)
STRIPE_SIGNATURE = (
    "t=1700000000,v1=70a566feaa6c92e8c124b163b447766aab3723fb7e15528f67ef9bee07ef7150"
)
PAYSTACK_BODY = (
    b'{"event":"charge.success","data":{"id":302961,"domain":"test","status":"success","referenc'
    b'e":"booking-1-abc","amount":1250000,"currency":"NGN","paid_at":"2026-01-02T03:04:05.000Z",'
    b'"channel":"card"}}'
)
PAYSTACK_SIGNATURE = (
    "c51c78ddfb0ea38139ad8d369308e14cf77e721c76d24c775a217b800d743a0caa65fbe5daa1fa1f3c5057e2a5"
    "f5bfac7787781e330483e99259cd09dc1df803"
)
PAYSTACK_EXAMPLE = (
    "6c653408d5d124768b549455a5d4db066a4d7482ed20e8f8334f01790e8d8f731ad1b2327bb9063ad2c67eed55"
    "efc5ad2379a8ba3115f51f7e6f9fa1e029b9ef"
)
FLUTTERWAVE_BODY = (
    b'{"event":"charge.completed","data":{"id":285959875,"tx_ref":"booking-1","status":"successf'
    b'ul","amount":1250,"currency":"NGN"}}'
)
SQUARE_BODY = (
    b'{"merchant_id":"M1","type":"payment.updated","event_id":"6a8f5f28-54a1-4eb0-a98a-3111513fd'
    b'4fc","created_at":"2026-01-02T03:04:05Z","data":{"type":"payment","id":"P1","object":{"pay'
    b'ment":{"id":"P1","status":"COMPLETED"}}}}'
)
SQUARE_SIGNATURE = "g6x0oolhkMjeohRBgPNntHx0CkPq783yNlnyLM8gVMc="
AUTHORIZE_NET_BODY = (
    b'{"notificationId":"d0e8e7fe-c3e7-4add-a480-27bc5ce28a18","eventType":"net.authorize.paymen'
    b't.authcapture.created","eventDate":"2026-01-02T03:04:05.1234567Z","webhookId":"63d6fea2-aa'
    b'13-4b1d-a204-f5fbc15942b7","payload":{"responseCode":1,"authCode":"LZ6I19","avsResponse":"'
    b'Y","authAmount":1250.00,"merchantReferenceId":"booking-1","entityName":"transaction","id":'
    b'"60020981676"}}'
)
AUTHORIZE_NET_SIGNATURE = (
    "sha512=07E0311920072B1DE1FFA99E5E095222AC7F97975E0C23F3A5B55F606C402A83608B8735A01847EDEBD"
    "AB4D55C17A5AF1F26182B85AA8631F77CF2B8931C5D5F"
)
AUTHORIZE_NET_WRONG = (
    "4EC2A6EA5081405ABC9F73866C3C3C323DAB934050D72AD4D0ED324D99973A12EEF3E7B4D533855764A3D3D91E"
    "9B4B09AD64948F401C24921EF7B9BD396B25E8"
)
BRAINTREE_SIGNATURE = "bt_public_key_0001|0359e893c849e591867bf30c997821816281fa60"
PAYPAL_BODY = (
    b'{"id":"WH-TEST-1","event_version":"1.0","create_time":"2026-01-02T03:04:05.000Z","resource'
    b'_type":"capture","event_type":"PAYMENT.CAPTURE.COMPLETED","summary":"t","resource":{"id":"'
    b'CAP1","status":"COMPLETED","amount":{"currency_code":"USD","value":"1250.00"}}}'
)
PAYPAL_SIGNATURE = (
    "D7e6DkNPjgdfThmOD0Pba4CnXwMxWP8X1d6LDd9v2i4GfVpyDj/LBkjWdQisDtFa4kZFLUVrTTyxr1IcUryHln62zz"
    "qUhx/e+5S2V+PiazVugyaCmGwzTTvdJiPX/1aKBiuGp3q5uMg5Do9T+jhNx/0PB+rX+bE3bW71567IXGIrkq5AxbLY"
    "62/zVgF5KpUNIQe5sEDOL3emNonUvGGXQWyABXNrEJ+uIViSPz33MYSdcuTKfTOcaMrczHhKbjCSfJgLhreiNx51co"
    "1oz7pdNjB6xkJbVUYDPQLxf8CVjyQYnLL27KgLbP/DsNFv2zmtbT2l/L8IjHDp+PGPJ0czzg=="
)
BRAINTREE_PAYLOAD = """\
PG5vdGlmaWNhdGlvbj48dGltZXN0YW1wIHR5cGU9ImRhdGV0aW1lIj4yMDI2LTAxLTAyVDAzOjA0
OjA1WjwvdGltZXN0YW1wPjxraW5kPnRyYW5zYWN0aW9uX3NldHRsZWQ8L2tpbmQ+PHN1YmplY3Q+
PHRyYW5zYWN0aW9uPjxpZD50eDE8L2lkPjxzdGF0dXM+c2V0dGxlZDwvc3RhdHVzPjx0eXBlPnNh
bGU8L3R5cGU+PGN1cnJlbmN5LWlzby1jb2RlPlVTRDwvY3VycmVuY3ktaXNvLWNvZGU+PGFtb3Vu
dD4xMjUwLjAwPC9hbW91bnQ+PC90cmFuc2FjdGlvbj48L3N1YmplY3Q+PC9ub3RpZmljYXRpb24+
"""
PAYPAL_URL = "https://api.sandbox.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-a5cafa77"
PAYPAL_CERTIFICATE = b"""\
-----BEGIN CERTIFICATE-----
MIIC1TCCAb2gAwIBAgIBATANBgkqhkiG9w0BAQsFADAuMSwwKgYDVQQDDCNtZXNz
YWdldmVyaWZpY2F0aW9uY2VydHMucGF5cGFsLmNvbTAeFw0yNDAxMDEwMDAwMDBa
Fw00NDAxMDEwMDAwMDBaMC4xLDAqBgNVBAMMI21lc3NhZ2V2ZXJpZmljYXRpb25j
ZXJ0cy5wYXlwYWwuY29tMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA
lYib6Mq4RKBQz3TByfUxMiUq5RynxUNDRKGSgsKDL/8iqxtgl4p8Uuopm6wAH1y6
8jppXOtCdBFC1Hp9DpgvVzKorXJrInP/1A05UP9cec0/uxGQErN0bGpcb9qKI7QW
DDbKYLmOMe9ITDaMtznbZ6SBDhWNnvVTdhSie/6mL2v9zCAtrNPjAUyC4dkG7Ocp
32muBD6ZlSDOEwEho0g7TcWTx2l1LUB+lLEgjfe+bdTA8cUginzvk2VvUnbr3k6s
CMol+IaNRHQ0ku2KDPs5YUNmMfpUGNJG8MeoQxdrxdkRaaLSoX+1di1u45F11CO3
qYPfgX4GQZbkwC5d7zx2ZwIDAQABMA0GCSqGSIb3DQEBCwUAA4IBAQAQqLS3YUEA
A7SyWfshMQizZuAGCwPjslV7a7d1XJjGvWRcbWNakFID6knQgPYMVyV0ItMuvd5o
B+jiv1KtJOQjopY/wdG0PWIC5NSJ12NGf9YzID3du8ruZQ7CXKipgmYGJhFnP3co
oCVztkMnJz8NPjpR0HHcQDiLG4nF+7KKhwXnV+kZcgOZ1wpS9lxojWKuv32tIj5J
MvNSEmZs0GxXr76lIGFtOjIl+PFexGZS40Um/jKNt0HFYujPoORfMiJcPxc6EQKa
Cz9atTdJHvJeU3Z7bDgAA/GudhDNQAQX/+GLoPI/PcHykwKT2YkbvRaitf8KBTpA
p1rb43EztRN9
-----END CERTIFICATE-----
"""
