"""Django's PostgreSQL backend, which tells each transaction its organisation."""
