"""What things and people are called in the demo company. All of it is made up."""

from dataclasses import dataclass
from decimal import Decimal

COMPANY = "Meridian Residential"
COMPANY_SLUG = "meridian"
NEIGHBOUR = "Saltmarsh Lettings"
NEIGHBOUR_SLUG = "saltmarsh"


@dataclass(frozen=True)
class Site:
    """One property: where it is, how it is built, what its units cost."""

    name: str
    code: str
    street: str
    city: str
    region: str
    postal_code: str
    latitude: Decimal
    longitude: Decimal
    year_built: int
    units: int
    buildings: int
    floors: int
    base_rent: int


def _site(
    name: str,
    code: str,
    street: str,
    city: str,
    region: str,
    postal_code: str,
    at: tuple[str, str],
    year_built: int,
    shape: tuple[int, int, int],
    base_rent: int,
) -> Site:
    latitude, longitude = (Decimal(text) for text in at)
    units, buildings, floors = shape
    return Site(
        name, code, street, city, region, postal_code, latitude, longitude, year_built, units,
        buildings, floors, base_rent,
    )  # fmt: skip


# 23 properties, 4,353 units
SITES = [
    _site("Westfield Gardens", "WFG", "410 Westfield Ave", "Columbus", "OH", "43215", ("39.961180", "-82.998790"), 1998, (438, 6, 4), 1450),
    _site("Oakridge Apartments", "OAK", "1200 Oak Ridge Dr", "Columbus", "OH", "43229", ("40.085120", "-82.973390"), 1986, (312, 5, 3), 1280),
    _site("Harbor View", "HBV", "77 Quay St", "Cleveland", "OH", "44113", ("41.499320", "-81.694360"), 2009, (286, 3, 8), 1720),
    _site("Maple Court", "MPL", "19 Maple Ct", "Dayton", "OH", "45402", ("39.758950", "-84.191610"), 1974, (164, 4, 3), 1090),
    _site("The Foundry Lofts", "FND", "600 Furnace St", "Akron", "OH", "44304", ("41.081440", "-81.519010"), 1921, (118, 1, 6), 1590),
    _site("Riverbend Commons", "RVB", "2500 River Bend Rd", "Cincinnati", "OH", "45202", ("39.103120", "-84.512020"), 2003, (264, 6, 3), 1480),
    _site("Birchwood Terrace", "BRW", "845 Birchwood Ter", "Toledo", "OH", "43604", ("41.652790", "-83.537870"), 1991, (196, 4, 3), 1120),
    _site("Lakeshore Towers", "LKS", "1 Lakeshore Blvd", "Cleveland", "OH", "44114", ("41.506200", "-81.690100"), 1968, (340, 2, 16), 1540),
    _site("Cedar Hollow", "CDH", "3300 Hollow Rd", "Indianapolis", "IN", "46204", ("39.768400", "-86.158070"), 2012, (220, 5, 3), 1390),
    _site("Union Square Flats", "USF", "52 Union Sq", "Indianapolis", "IN", "46202", ("39.780210", "-86.147700"), 2017, (176, 2, 6), 1680),
    _site("Prairie Crossing", "PRC", "7800 Prairie Xing", "Fort Wayne", "IN", "46802", ("41.079270", "-85.139350"), 1995, (208, 7, 2), 1150),
    _site("Stonegate Village", "STG", "140 Stonegate Way", "Louisville", "KY", "40202", ("38.252670", "-85.758460"), 2006, (192, 6, 2), 1310),
    _site("Magnolia Park", "MAG", "915 Magnolia Ave", "Louisville", "KY", "40203", ("38.241650", "-85.757330"), 1983, (148, 4, 2), 1180),
    _site("Garrison Heights", "GRH", "61 Garrison Hill", "Lexington", "KY", "40507", ("38.040580", "-84.503720"), 2001, (132, 3, 3), 1260),
    _site("Parkside Residences", "PKS", "2020 Parkside Dr", "Pittsburgh", "PA", "15222", ("40.440620", "-79.995890"), 2014, (184, 2, 7), 1760),
    _site("Ironworks Square", "IRW", "33 Ironworks Sq", "Pittsburgh", "PA", "15219", ("40.437930", "-79.977000"), 1934, (102, 1, 5), 1610),
    _site("Fairmount Manor", "FRM", "480 Fairmount St", "Erie", "PA", "16501", ("42.129220", "-80.085060"), 1972, (126, 3, 3), 1020),
    _site("Windmill Point", "WMP", "11 Windmill Ln", "Detroit", "MI", "48226", ("42.331430", "-83.045750"), 1999, (168, 3, 4), 1370),
    _site("Orchard Glen", "ORG", "5600 Orchard Glen Rd", "Grand Rapids", "MI", "49503", ("42.963360", "-85.668090"), 2008, (160, 5, 2), 1340),
    _site("Copper Beech Row", "CBR", "25 Copper Beech Row", "Ann Arbor", "MI", "48104", ("42.280830", "-83.743040"), 2019, (96, 8, 2), 1980),
    _site("Belmont Arms", "BLM", "300 Belmont Pl", "Milwaukee", "WI", "53202", ("43.038900", "-87.906470"), 1926, (84, 1, 7), 1430),
    _site("Northgate Station", "NGS", "1500 Northgate Blvd", "Milwaukee", "WI", "53209", ("43.118000", "-87.953000"), 2021, (152, 2, 5), 1640),
    _site("Summit Ridge", "SMR", "8 Summit Ridge Ct", "Madison", "WI", "53703", ("43.073050", "-89.401230"), 2011, (87, 3, 3), 1710),
]  # fmt: skip

FIRST_NAMES = """
Aaliyah Aaron Abigail Adam Adriana Ahmed Aisha Alan Alejandro Alice Amara Amelia Amir Ana Andre Andrea Angela Anika Anthony
Arjun Ashley Audrey Ava Beatriz Benjamin Bianca Brandon Brianna Bruno Caleb Camila Carlos Carmen Caroline Cedric Chloe
Christopher Clara Connor Courtney Daniel Daphne Darius David Deepa Denise Derek Diana Diego Dominic Dorothy Dylan Edward
Elena Elijah Elise Emeka Emily Eric Esther Ethan Eva Fatima Felix Fernando Fiona Francesca Frank Gabriel Gemma George Grace
Hannah Harold Hassan Heather Helen Hiro Ian Ibrahim Imani Ingrid Isaac Isabella Ivan Jacob Jada James Jasmine Javier Jenna
Jerome Jessica Joanna Jonas Jordan Jose Joyce Julia Kai Karen Katherine Keisha Kenneth Kevin Khalid Kira Lamar Laura Leah
Leon Leticia Liam Lila Linh Logan Lucas Lucia Luis Lydia Malik Marcus Margaret Maria Marisol Martin Mateo Maya Megan Mei
Micah Miguel Mila Miriam Mohammed Monica Nadia Naomi Natalie Nathan Nia Nicholas Nina Noah Nora Olga Oliver Olivia Omar Oscar
Paige Pamela Patrick Paula Peter Philip Pilar Priya Quentin Rachel Rafael Rajesh Ramona Rebecca Renee Ricardo Rita Robert Rosa
Ruth Ryan Sabrina Samir Samuel Sandra Santiago Sara Selena Sergio Shannon Sierra Simon Sofia Stella Stephen Sunita Tamara Tara
Terrence Theo Thomas Tiana Timothy Tomas Tyler Uma Valeria Vanessa Vera Victor Vincent Wanda Wei Wesley Whitney William Xavier
Yara Yolanda Yusuf Zachary Zoe
""".split()

LAST_NAMES = """
Abbott Acosta Adeyemi Aguilar Ahmad Alvarez Andersen Armstrong Baker Banerjee Barnes Bauer Becker Bell Bennett Berg Bianchi
Blake Boateng Bowman Bradley Brennan Brooks Bryant Burke Cabrera Campbell Cardoso Carlson Carter Castillo Chan Chandra Chapman
Chavez Chen Choi Chowdhury Clarke Cohen Coleman Collins Contreras Cooper Cruz Cunningham Daniels Davies Delgado Desai Diaz
Dixon Dominguez Douglas Duarte Duncan Edwards Ellis Espinoza Evans Farrell Ferguson Fernandez Fischer Fisher Fleming Flores
Foster Fournier Fraser Fuentes Garcia Gardner Gibson Gill Goldberg Gomez Gonzalez Gordon Graham Grant Greene Griffin Guerrero
Gupta Hakimi Hansen Harper Harris Hashemi Hayes Henderson Hernandez Hoffman Holmes Horvat Huang Hughes Hussain Ibarra Ito
Jackson Jacobs Jenkins Jensen Johansson Johnson Jones Kaplan Kaur Keller Kelly Khan Kim Kovacs Kowalski Kumar Lambert Larsen
Lawson Leclerc Lee Lewis Li Lopez Lozano Lynch Mahoney Malik Mancini Marino Marshall Martinez Mason Mbeki Mehta Mendez Mensah
Meyer Miller Mitchell Moreau Moreno Morgan Morris Murphy Nakamura Navarro Ndiaye Nelson Nguyen Nielsen Novak Nowak Obi Okafor
Okonkwo Olsen Ortega Osei Owens Pacheco Palmer Park Parker Patel Pereira Perez Perry Peters Petrov Pham Phillips Popov Powell
Price Quinn Rahman Ramirez Ramos Reddy Reed Reyes Reynolds Rhodes Richter Rivera Roberts Robinson Rodriguez Romano Romero Rossi
Roy Russo Ryan Salazar Sanders Santos Sato Schmidt Schneider Schultz Shah Sharma Silva Simmons Singh Sokolov Soto Spencer
Stewart Sullivan Suzuki Tanaka Taylor Thompson Torres Tran Turner Vargas Vasquez Vega Wagner Walker Wallace Walsh Wang Ward
Watanabe Watson Weber Webster Williams Wilson Wong Wood Wright Wu Yamamoto Yang Young Yusuf Zhang Zimmerman
""".split()

# Four people of the life-cycle dashboard, one in each state: unit, first and last name, rent.
KNOWN_LEASES = {
    "active": ("A-102", "Maria", "Gonzalez", Decimal("1850.00")),
    "month_to_month": ("B-205", "James", "Chen", Decimal("2100.00")),
    "notice": ("C-314", "Sarah", "Williams", Decimal("1650.00")),
    "vacant": ("A-401", "Robert", "Hughes", Decimal("1900.00")),
}

AMENITIES = [
    "Fitness room", "Covered parking", "Bicycle storage", "Package lockers", "Playground", "Swimming pool", "Dog run",
    "Rooftop terrace", "Community room", "Laundry in building", "Electric car chargers", "Storage units",
]  # fmt: skip

# name, trades
VENDORS = [
    ("Blue Heron Plumbing", ["plumbing"]),
    ("Three Rivers Rooter", ["plumbing"]),
    ("Keystone Heating & Air", ["hvac"]),
    ("Lakeland Mechanical", ["hvac", "plumbing"]),
    ("Brightline Electric", ["electrical"]),
    ("Ohio Valley Electric", ["electrical"]),
    ("Hometown Appliance Repair", ["appliance"]),
    ("Whitfield Appliance Service", ["appliance"]),
    ("Northside Locksmiths", ["locksmith"]),
    ("Guardian Pest Solutions", ["pest_control"]),
    ("Buckeye Pest & Termite", ["pest_control"]),
    ("Palette Painting Co.", ["painting"]),
    ("Fresh Coat Interiors", ["painting", "flooring"]),
    ("Level Best Flooring", ["flooring"]),
    ("Greenway Grounds", ["landscaping"]),
    ("Evergreen Snow & Lawn", ["landscaping"]),
    ("Summit Roofing", ["roofing"]),
    ("Sparkle Turnover Cleaning", ["cleaning"]),
    ("Second Look Cleaning", ["cleaning"]),
    ("Handy & Sons", ["general", "carpentry"]),
    ("Fix-It Frank's", ["general"]),
    ("Cornerstone Carpentry", ["carpentry"]),
    ("ClearView Windows & Doors", ["windows", "carpentry"]),
    ("Otis River Elevators", ["elevator"]),
    ("Safe Harbor Fire Protection", ["fire_safety"]),
]

# category -> what people report, and what it costs: title, low, high
REPORTS: dict[str, list[tuple[str, int, int]]] = {
    "plumbing": [
        ("Kitchen faucet drips", 60, 180), ("Toilet keeps running", 50, 160), ("Bathtub drains slowly", 80, 220),
        ("Leak under the bathroom sink", 90, 340), ("No hot water", 120, 900), ("Garbage disposal is jammed", 70, 240),
    ],
    "hvac": [
        ("Heating does not come on", 120, 1400), ("Air conditioner blows warm air", 140, 1200),
        ("Thermostat shows no display", 60, 210), ("Loud noise from the air handler", 110, 600),
    ],
    "electrical": [
        ("Outlet in the kitchen is dead", 70, 260), ("Breaker trips again and again", 90, 420),
        ("Hallway light flickers", 50, 180), ("Smoke detector chirps", 20, 60),
    ],
    "appliance": [
        ("Refrigerator does not cool", 120, 1300), ("Oven does not heat evenly", 90, 520),
        ("Dishwasher leaves water standing", 80, 410), ("Washer leaks on the floor", 90, 480),
    ],
    "pest_control": [("Ants in the kitchen", 80, 190), ("Mice heard in the wall", 110, 320), ("Roaches seen", 110, 350)],
    "locksmith": [("Front door lock sticks", 60, 190), ("Lost keys, rekey needed", 90, 220), ("Mailbox key broken", 40, 90)],
    "general": [
        ("Closet door off its track", 40, 130), ("Window does not close", 70, 380), ("Drywall cracked by the door", 90, 360),
        ("Carpet is lifting at the edge", 80, 300), ("Balcony railing is loose", 150, 800), ("Blinds are broken", 40, 140),
    ],
}  # fmt: skip
