"""What other programs and people call the columns that an import looks for.

Three tiers: words that say it plainly, words that mostly mean it, and words taken only when nothing
better is there. All are compared as `headings.plain_heading` leaves them.
"""

from unitcycle.tenancy.imports.rules.fields import Field

PLAINLY, MOSTLY, AT_NEED = 1.0, 0.85, 0.6

_F = Field

SYNONYMS: dict[Field, tuple[str, str, str]] = {
    _F.PROPERTY: (
        "property name|building name|community|community name|complex|apartment complex"
        "|asset|asset name|site name|rental property|propiedad|inmueble|edificio|nombre del inmueble"
        "|объект|объект недвижимости|жк|название объекта|nombre de la propiedad|finca",
        "property|properties|site|project|location|development|portfolio property|property id name|prop name"
        "|park|park name|comunidad|conjunto",
        "property code|prop code|property id|entity|name",
    ),
    _F.ADDRESS: (
        "property address|address|street address|address 1|address line 1|full address"
        "|property street|property street 1|property address 1|dirección|domicilio|адрес"
        "|адрес дома|адрес объекта|unit address|rental address|situs address|mailing address"
        "|site address",
        "property street address|address1|addr|dirección del inmueble|property location"
        "|premise address|building address",
        "location address",
    ),
    _F.HOUSE_NUMBER: ("house number|house no|building number|street number|номер дома", "", ""),
    _F.STREET: ("street name|street|calle|улица", "", ""),
    _F.CITY: (
        "city|property city|town|ciudad|город|municipality|localidad|borough|boro",
        "",
        "",
    ),
    _F.STATE: (
        "state|property state|province|region|provincia|estado federal|область|регион",
        "st",
        "",
    ),
    _F.POSTAL_CODE: (
        "zip|zip code|zipcode|property zip|postal code|postcode|post code|código postal|индекс"
        "|почтовый индекс|cp",
        "",
        "",
    ),
    _F.BUILDING: (
        "building|bldg|building no|bldg no|tower|block name|корпус|bloque|torre|секция|phase",
        "building id|bldg id|building number",
        "",
    ),
    _F.UNIT: (
        "unit|unit number|unit no|unit name|bldg unit|building unit|bldg unit no|apt|apt number|apt no"
        "|apartment|apartment number|apartment no|suite|suite number|unit space|space|lot no"
        "|space number|flat|flat no|flat number|room|apt unit|unit code|rental unit"
        "|unidad|número de unidad|piso|departamento|depto|apartamento|número de propiedad"
        "|número de piso|local|vivienda|puerta|квартира|помещение|номер помещения|номер квартиры|кв"
        "|№ квартиры|№ помещения|№ кв|юнит|апартамент|eviction apartment number|unit apt|unit bed"
        "|unit s|units s|suite id",
        "unit id|unit ref|door|lot|bed|bed space|nº|number|номер|№|suite unit|unit description",
        "space id|unit nbr|unit designation",
    ),
    _F.UNIT_TYPE: (
        "unit type|floorplan|floor plan|floor plan name|unit type name|plan|layout|type of unit|model"
        "|tipo de unidad|tipo|tipo de propiedad|tipo de vivienda|тип помещения|планировка|тип квартиры"
        "|floorplan code|unit class|plan code|style|apt type|unit style",
        "type|bedroom type|room type|unit description",
        "",
    ),
    _F.BEDROOMS: (
        "bedrooms|bedroom|beds|bed count|bd|br|no of bedrooms|number of bedrooms|bdrm|bdrms|brs"
        "|habitaciones|dormitorios|recámaras|комнат|количество комнат|число комнат|комнаты|спален",
        "rooms|total beds",
        "",
    ),
    _F.BATHROOMS: (
        "bathrooms|bathroom|baths|bath count|bath|ba|no of bathrooms|number of bathrooms|baños"
        "|санузлов|санузлы|bths",
        "",
        "",
    ),
    _F.BEDS_AND_BATHS: (
        "bd ba|bed bath|beds baths|bedrooms baths|bedrooms bathrooms|br ba|bed ba|bdrms baths|bed baths"
        "|beds bath|bedroom bath|bedroom bathroom|unit size bd ba|bd bth|hab baños|br bath",
        "unit mix|size type",
        "",
    ),
    _F.SQUARE_FEET: (
        "sqft|sq ft|square feet|square footage|unit sqft|unit sq ft|sf|rentable sf|rentable sqft|area"
        "|unit size|size sqft|gross sq ft|leased sqft|rsf|net sf|superficie|metros|м2|площадь"
        "|площадь м2|общая площадь|m2|rentable square feet|apt sqft|nrsf|unit area|sq feet",
        "size|square ft|footage",
        "",
    ),
    _F.STATUS: (
        "status|unit status|unit lease status|lease status|occupancy status|occupancy|tenant status"
        "|resident status|occupied vacant|current status|vacancy status|rent status|estado"
        "|situación|статус|состояние|lease state|occ status|move status|unit occupancy status"
        "|vacant occupied|occupied|occupancy type|статус помещения",
        "state|condition|lease type|vacant",
        "",
    ),
    _F.TENANT: (
        "tenant|tenants|tenant name|tenant names|tenant s|resident|resident name|residents"
        "|current tenant|current resident|lessee|lessee name|renter|renter name|occupant name"
        "|leaseholder|leaseholders|primary tenant|primary resident|head of household|household name"
        "|tenant name s|inquilino|inquilinos|arrendatario|nombre del inquilino|arrendatario s|жилец"
        "|арендатор|наниматель|квартиросъёмщик|имя арендатора|фио арендатора|съемщик|съёмщик"
        "|fio|фио|фио жильца|tenant full name",
        "name|occupant|occupants|lease name|customer|customer name|full name|nombre|nombre completo"
        "|имя|contact name|resident s|company name|lease holder|ocupante|lease names",
        "contact|tenant code name|payer|lease",
    ),
    _F.FIRST_NAME: (
        "first name|tenant first name|first|given name|forename|имя жильца|nombre de pila"
        "|resident first name",
        "",
        "",
    ),
    _F.LAST_NAME: (
        "last name|tenant last name|surname|last|family name|apellido|apellidos|фамилия"
        "|resident last name",
        "",
        "",
    ),
    _F.CO_TENANTS: (
        "co tenant|co tenants|additional tenants|other tenants|other occupants|additional occupants"
        "|roommates|roommate|co signer|household members|other residents|additional residents"
        "|cotenants|tenant 2|second tenant|co resident|cosigners|otros ocupantes",
        "",
        "",
    ),
    _F.EMAIL: (
        "email|e mail|tenant email|email address|resident email|primary email|emails|tenant e mail"
        "|correo|correo electrónico|почта|электронная почта|tenant email address|contact email|эл почта",
        "",
        "",
    ),
    _F.PHONE: (
        "phone|phone number|tenant phone|tenant phone number|phones|mobile|cell|cell phone|telephone"
        "|mobile phone|resident phone|phone numbers|tenant phone numbers|teléfono|móvil|телефон"
        "|номер телефона|primary phone|contact phone|phone no|phone 1|тел",
        "home phone|contact number",
        "",
    ),
    _F.MARKET_RENT: (
        "market rent|market|market addl|market additional|mkt rent|market rate|asking rent"
        "|advertised rent|scheduled market rent|gross potential rent|gpr|market rent amount|street rate"
        "|street rent|potential rent|market value|renta de mercado|рыночная аренда|рыночная ставка"
        "|listed rent|list rent|market plus addl|target rent|base market rent|market base rent",
        "quoted rent|amenity adjusted market rent|budgeted rent",
        "",
    ),
    _F.RENT: (
        "rent|monthly rent|lease rent|actual rent|current rent|contract rent|rent amount|rent charge"
        "|rental amount|rent per month|rent month|scheduled rent|charged rent|rent charged|rental rate"
        "|rent rate|monthly rent amount|lease rate|tenant rent|rent due|current monthly rent"
        "|lease amount|rent monthly|in place rent|billed rent|monthly rate|rent mo|rental income"
        "|alquiler|renta|renta mensual|alquiler mensual|precio|canon|canon mensual|importe alquiler"
        "|mensualidad|arriendo|арендная плата|аренда|ставка аренды|стоимость аренды|плата|аренда в месяц"
        "|арендная плата в месяц|арендная ставка|цена|ежемесячная плата|rent roll rent|rent payment"
        "|amount of rent|monthly base rent|current lease rent|actual rent amount"
        "|rent pcm|pcm|base rent month|base rent mo|base rent monthly|current base rent|lot rent"
        "|site rent|space rent|pad rent",
        "base rent|net rent|rent total|lease charges rent|stated rent|legal rent|paid rent|curr rent",
        "effective rent|net effective rent|rents|preferential rent|rental|rate",
    ),
    _F.CHARGE_CODE: (
        "charge code|charge codes|trans code|transaction code|charge type|code|charge|charge name"
        "|charge description|lease charge|gl charge|recurring charge type|tran code",
        "chg code|income code|account",
        "",
    ),
    _F.CHARGE_AMOUNT: (
        "amount|charge amount|scheduled charges|charge amt|amt|lease charge amount|monthly amount"
        "|importe|сумма",
        "scheduled charge|charges",
        "",
    ),
    _F.OTHER_CHARGES: (
        "other charges|other|recurring charges|additional charges|other charges credits|other income"
        "|add l charges|addl charges|other monthly charges|monthly charges|otros cargos|fees"
        "|other recurring charges|misc charges|other rent|прочие начисления|other fees",
        "parking|utilities|pet rent|utility|storage|water|trash|rubs",
        "",
    ),
    _F.CREDITS: (
        "concession|concessions|recurring credits|credits|discount|discounts|lease concession"
        "|rent concession|monthly concession|concession amount|descuento|скидка",
        "rent credit|rent credits",
        "",
    ),
    _F.TOTAL_CHARGES: (
        "total billing|total charges|total|total monthly charges|total rent|total monthly|total due"
        "|total scheduled charges|gross rent|total amount|total recurring charges|итого|total billed"
        "|total lease charges|всего|total mensual|total recurring",
        "",
        "",
    ),
    _F.DEPOSIT: (
        "deposit|deposits|security deposit|security deposits|deposit held|deposits held|sec deposit"
        "|deposits on hand|deposit on hand|dep on hand|resident deposit|security deposit held"
        "|tenant deposit|sec dep|security deposit amount|deposit amount|required deposit|dep held"
        "|fianza|depósito|garantía|залог|депозит|обеспечительный платеж|обеспечительный платёж"
        "|security|deposit balance|total deposit|security deposit balance|tenant deposits held",
        "required deposits|dep|deposit required",
        "",
    ),
    _F.OTHER_DEPOSIT: (
        "other deposit|other deposits|pet deposit|key deposit|additional deposit",
        "",
        "",
    ),
    _F.BALANCE: (
        "balance|balance due|past due|account balance|amount due|outstanding balance|tenant balance"
        "|current balance|ar balance|delinquent amount|amount owed|delinquency|outstanding|ending balance"
        "|ledger balance|open balance|saldo|deuda|saldo pendiente|долг|задолженность|сальдо|баланс"
        "|unpaid balance|resident balance|delinquent|total balance|total past due|arrears|balance owed"
        "|lease balance|total balance due",
        "owed|receivable|remaining balance",
        "",
    ),
    _F.PREPAID: (
        "prepaid|prepayments|prepayment|prepaid rent|prepaids|credit balance|prepaid balance|аванс"
        "|предоплата",
        "",
        "",
    ),
    _F.LEASE_BEGIN: (
        "lease start|lease from|lease begin|lease start date|lease begin date|lease from date"
        "|start date|lease beginning|lease commencement|commencement date|start|lease commence date"
        "|commencement|begin date|term start|lease effective date|from|lease starts|current lease start"
        "|inicio|fecha de inicio|inicio del contrato|desde|начало аренды|дата начала|начало договора"
        "|дата начала аренды|с|lease term start|lease date from|beginning date|fecha inicio|lease beg"
        "|tenancy start|tenancy start date|tenancy from"
        "|дата заключения договора|inicio contrato",
        "lease date|effective date|lease sign date|rent start|begin|lease signed",
        "",
    ),
    _F.LEASE_END: (
        "lease end|lease to|lease expiration|lease end date|lease to date|lease expires|expiration"
        "|lease expiration date|expiration date|end date|lease expiry|lease exp|lease exp date|end"
        "|expires|term end|lease ending|lease ends|expiry date|to|lease expire|current lease end|exp date"
        "|lease term end|fin|fecha de fin|fin del contrato|hasta|vencimiento|окончание аренды"
        "|дата окончания|конец аренды|окончание договора|срок договора|по|дата окончания аренды"
        "|lease expires on|expire date|fecha fin|lease termination date|lease term expiration"
        "|tenancy end|tenancy end date|tenancy to"
        "|fecha de vencimiento|fin contrato|expiry",
        "termination date|exp",
        "",
    ),
    _F.LEASE_TERM: (
        "lease term|lease dates|lease period|term|lease start end|lease from to|term dates"
        "|lease term dates|период аренды|срок аренды|plazo|lease from lease to|periodo|lease range",
        "lease",
        "",
    ),
    _F.MOVE_IN: (
        "move in|move in date|moved in|movein|move in dt|occupancy date|possession date|date moved in"
        "|original move in|fecha de entrada|entrada|заезд|дата заезда|въезд|movein date"
        "|actual move in|дата въезда",
        "since|tenant since",
        "",
    ),
    _F.MOVE_OUT: (
        "move out|move out date|moved out|moveout|vacate date|expected move out|scheduled move out"
        "|exp move out|date vacated|fecha de salida|salida|выезд|дата выезда|moveout date"
        "|scheduled vacate|notice move out|actual move out|anticipated move out|vacated|vacate",
        "available date|available on",
        "",
    ),
    _F.NOTICE_DATE: (
        "notice date|ntv date|notice given|notice to vacate|date of notice|notice given date|notice on"
        "|fecha de aviso|fecha de preaviso|дата уведомления|notice received|notice|ntv",
        "",
        "",
    ),
    _F.NOTES: (
        "notes|note|comments|comment|remarks|memo|notas|observaciones|comentarios|примечание"
        "|примечания|комментарий|комментарии|description",
        "",
        "",
    ),
    _F.UNIT_COUNT: (
        "units|number of units|no of units|unit count|total units|units total|unitstotal|unitsres"
        "|residential units|units res|legal class a|помещений|квартир|количество квартир"
        "|количество помещений|unidades|número de unidades|viviendas|units count",
        "",
        "",
    ),
    _F.FLOORS: (
        "floors|number of floors|stories|storeys|numfloors|num floors|legal stories|этажей|этажность"
        "|количество этажей|pisos|plantas|no of floors|no of stories",
        "",
        "",
    ),
    _F.YEAR_BUILT: (
        "year built|yearbuilt|built|year of construction|construction year|год постройки"
        "|año de construcción|yr built",
        "",
        "",
    ),
    _F.PROPERTY_TYPE: ("property type|building type|asset type|тип дома|тип объекта", "", ""),
    _F.RECORD_STATUS: ("record status|recordstatus", "", ""),
}

# Headings that say what a table is when it is no rent roll: the kind, and the words for it.
FOREIGN_TABLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "work orders",
        (
            "work order number",
            "work order type",
            "work order",
            "job description",
            "work done on",
            "estimate req on",
            "service request number",
            "work order issue",
        ),
    ),
    (
        "tickets",
        (
            "ticket number",
            "is resident ticket",
            "номер заявки",
            "заявка от жителя",
            "número de ticket",
            "número de solicitud",
            "incidencia",
            "complaint id",
        ),
    ),
    (
        "meters",
        (
            "meter number",
            "meter",
            "номер счетчика",
            "номер счётчика",
            "número de contador",
            "reading submission date",
            "meter reading",
            "tariffs count",
            "next verification date",
        ),
    ),
    (
        "evictions",
        ("docket number", "court index number", "marshal last name", "eviction legal possession"),
    ),
    (
        "ledger entries",
        ("debit", "gl account", "journal", "posting date", "transaction date", "check number"),
    ),
    (
        "vendors",
        ("vendor name", "vendor id", "trade", "w9", "liability insurance expiration", "payee name"),
    ),
    (
        "applications",
        ("application date", "screening status", "application fee", "prospect source"),
    ),
    ("invoices", ("invoice number", "invoice date", "номер счета", "número de factura")),
)
