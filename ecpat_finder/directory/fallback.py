"""The secretariat's contacts in the program itself, for when the dataset can't be read.

A test holds them equal to network.json.
"""

from ecpat_finder.directory.model import Contact, Secretariat

SECRETARIAT = Secretariat(
    name="ECPAT International",
    contact=Contact(
        website="https://ecpat.org",
        phone=("+6622153388",),
        address=("328/1 Phaya Thai Road, Ratchathewi",),
        city="Bangkok 10400",
    ),
    sources=(),
)
