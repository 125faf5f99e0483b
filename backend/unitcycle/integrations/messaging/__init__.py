"""Messages out: e-mail, SMS and WhatsApp. One port, one adapter per provider, no tables and no policy."""
