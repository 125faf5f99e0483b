from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("bitcoin", "0001_initial"), ("core", "0002_walls")]

    operations = [
        WallOff(
            "BitcoinWalletConfig",
            "BitcoinWalletConfigEvent",
            "BitcoinPayment",
            "BitcoinPaymentEvent",
            "BitcoinCredit",
            "BitcoinTransfer",
            "BitcoinTransferEvent",
            "BitcoinCoin",
        ),
    ]
