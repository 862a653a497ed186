"""The kiosk: what is different when nobody watches the machine."""
