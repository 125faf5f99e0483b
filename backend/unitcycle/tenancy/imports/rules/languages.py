"""What the columns of a rent roll are called in further languages: German, French, Italian,
Portuguese, Dutch, Polish, Czech, Turkish, Swedish, Danish, Norwegian, Ukrainian, Chinese, Japanese, Korean,
Arabic and Hebrew. English, Spanish and Russian are with the exporters' own words in `synonyms`.
"""

from unitcycle.tenancy.imports.rules.fields import Field

_F = Field

HEADINGS: dict[Field, str] = {
    _F.PROPERTY: (
        "objekt|liegenschaft|immobilie|gebäude|haus|mietobjekt|wohnanlage|immeuble|bâtiment|résidence"
        "|immobile|stabile|fabbricato|imóvel|empreendimento|prédio|edifício|nieruchomość|budynek|pand"
        "|gebouw|complexnaam|nemovitost|bina|site adı|fastighet|ejendom|eiendom|дом|будинок|об'єкт"
        "|小区|楼盘|物业|项目|物件名|物件|建物名|건물|건물명|العقار|المبنى|הנכס|בניין"
    ),
    _F.ADDRESS: (
        "adresse|anschrift|straße|strasse|adresse du bien|indirizzo|endereço|adres|adresa|ulice"
        "|gatuadress|адреса|地址|住所|所在地|주소|العنوان|כתובת"
    ),
    _F.CITY: "ort|stadt|ville|commune|città|comune|cidade|miasto|plaats|město|şehir|by|місто|城市|المدينة",
    _F.POSTAL_CODE: "plz|postleitzahl|cap|cep|kod pocztowy|postcode nl|psč|postnummer|邮编|郵便番号",
    _F.UNIT: (
        "wohnung|einheit|wohneinheit|whg|wohnungsnummer|wohnungsnr|mieteinheit|we|lot|logement"
        "|appartement|n lot|numéro de lot|interno|unità|unità immobiliare|unidade|apto|apartamento nº"
        "|lokal|mieszkanie|nr lokalu|eenheid|woning|huisnummer|byt|jednotka|daire|daire no|lägenhet"
        "|lägenhetsnummer|lejlighed|lejemål|leilighet|房号|房间号|房间|单元|部屋番号|号室|部屋|호수|호실|세대"
        "|الوحدة|رقم الوحدة|الشقة|דירה|יחידה|приміщення"
    ),
    _F.SQUARE_FEET: "",  # a floor area in square metres is no number of square feet
    _F.STATUS: "statut|statut du lot|stato|situação|stan|bezetting|stav|durum|mietstatus|belegung|状态|状況",
    _F.TENANT: (
        "mieter|mietername|name des mieters|mieterin|mietpartei|locataire|nom du locataire|locataires"
        "|conduttore|locatario|locatário|nome do inquilino|nome inquilino|najemca|lokator|huurder"
        "|naam huurder|nájemce|nájemník|kiracı|kiracı adı|hyresgäst|lejer|leietaker|leietager|орендар"
        "|租客|租户|承租人|租客姓名|入居者|入居者名|借主|賃借人|契約者|契約者名|임차인|세입자|المستأجر"
        "|اسم المستأجر|שוכר|דייר"
    ),
    _F.FIRST_NAME: "vorname|prénom|voornaam|imię|jméno|förnamn|fornavn|ім'я",
    _F.LAST_NAME: "nachname|familienname|cognome|sobrenome|achternaam|nazwisko|příjmení|efternamn|прізвище",
    _F.EMAIL: "e mail adresse|courriel|adresse e mail|e posta|e post|邮箱|メール|メールアドレス|이메일",
    _F.PHONE: (
        "telefon|telefonnummer|handy|mobil|téléphone|portable|telefono|cellulare|telefone|celular"
        "|telefoon|telefoonnummer|电话|手机|電話番号|電話|전화번호|الهاتف|טלפון"
    ),
    _F.RENT: (
        "miete|kaltmiete|nettomiete|nettokaltmiete|grundmiete|monatsmiete|loyer|loyer hc|loyer mensuel"
        "|loyer hors charges|canone|canone mensile|affitto|affitto mensile|aluguel|aluguel mensal"
        "|valor do aluguel|renda|renda mensal|czynsz|czynsz najmu|huur|kale huur|maandhuur|huurprijs"
        "|nájem|nájemné|kira|kira bedeli|aylık kira|hyra|månadshyra|husleje|leje|husleie|орендна плата"
        "|租金|月租金|月租|賃料|家賃|月額賃料|월세|임대료|الإيجار|قيمة الإيجار|الإيجار الشهري|שכירות|שכר דירה"
    ),
    _F.OTHER_CHARGES: (
        "nebenkosten|nk|betriebskosten|nebenkostenvorauszahlung|provisions pour charges|charges locatives"
        "|provision sur charges|spese|spese condominiali|condomínio|opłaty|servicekosten|aidat|管理費|共益費"
        "|物业费|관리비"
    ),
    _F.TOTAL_CHARGES: (
        "warmmiete|bruttomiete|gesamtmiete|bruttowarmmiete|loyer cc|loyer charges comprises"
        "|loyer total|totale mensile|total a pagar"
    ),
    _F.DEPOSIT: (
        "kaution|mietkaution|dépôt de garantie|caution|cauzione|deposito cauzionale|caução|kaucja"
        "|borg|waarborgsom|waarborg|kauce|depozito|deposition|depositum|押金|保证金|敷金|保証金|보증금"
        "|التأمين|פיקדון"
    ),
    _F.BALANCE: "kontostand|rückstand|mietrückstand|offener betrag|solde|arriéré|impayé|zaległość|borç|欠款|滞納額",
    _F.LEASE_BEGIN: (
        "mietbeginn|vertragsbeginn|beginn|mietvertrag von|début|début du bail|date de début|début bail"
        "|date d'entrée|inizio|inizio contratto|data inizio|decorrenza|início|início do contrato"
        "|data de início|data início|początek umowy|data rozpoczęcia|umowa od|ingangsdatum|begindatum"
        "|startdatum|huur vanaf|začátek|začátek smlouvy|başlangıç|başlangıç tarihi|sözleşme başlangıcı"
        "|avtalsstart|startdato|початок договору|дата початку|开始日期|起租日|租期开始|起始日期|契約開始日"
        "|契約開始|開始日|계약시작일|시작일|بداية العقد|تاريخ البداية|תחילת חוזה"
    ),
    _F.LEASE_END: (
        "mietende|vertragsende|ende|befristet bis|mietvertrag bis|fin du bail|date de fin|fin de bail"
        "|échéance|fine|fine contratto|data fine|scadenza|scadenza contratto|término|fim|fim do contrato"
        "|término do contrato|data de término|data fim|vencimento|koniec umowy|data zakończenia|umowa do"
        "|einddatum|huur tot|konec|konec smlouvy|bitiş|bitiş tarihi|sözleşme bitişi|slutdatum"
        "|avtalsslut|slutdato|utløpsdato|конец договора|договор до|кінець договору|дата закінчення"
        "|结束日期|到期日|租期结束|到期日期|契約終了日|契約終了|終了日|契約満了日|계약종료일|종료일|만료일"
        "|نهاية العقد|تاريخ النهاية|סיום חוזה"
    ),
    _F.MOVE_IN: "einzug|einzugsdatum|emménagement|entrée|ingresso|入住日期|入居日|입주일",
    _F.MOVE_OUT: "auszug|auszugsdatum|sortie|date de sortie|uscita|退租日期|退去日|退去予定日|퇴거일",
    _F.NOTICE_DATE: "kündigung|kündigungsdatum|kündigung am|date de congé|congé|preavviso|解約通知日",
    _F.NOTES: "bemerkung|bemerkungen|anmerkung|remarque|remarques|note it|observações|uwagi|opmerkingen|备注|備考",
}

# In place of a name, or as a status: the unit is empty.
VACANT = (
    "leer|leerstand|leerstehend|nicht vermietet|vacant|vacante|logement vide|libero|libera|sfitto|sfitta"
    "|vago|vaga|desocupado|pusty|puste|wolny|wolne|leegstand|leegstaand|volný|volno|prázdný|boş|ledig"
    "|ledigt|outhyrd|вільно|вільна|порожньо|空室|空き|空置|空房|空|未出租|공실|شاغر|شاغرة|فارغ|פנוי|פנויה|ריק"
)
OCCUPIED = (
    "vermietet|bewohnt|belegt|loué|louée|occupé|occupée|affittato|locato|occupato|alugado|alugada|locado"
    "|wynajęty|wynajęte|zajęty|verhuurd|bewoond|pronajato|obsazeno|dolu|kirada|uthyrd|uthyrt|udlejet|utleid"
    "|зайнято|здано|入居中|賃貸中|已出租|已租|임대중|مؤجر|مشغول|מושכר|תפוס"
)
NOTICE = "gekündigt|congé donné|préavis|preavviso|disdetta|wypowiedzenie|opgezegd|uppsagd|解約予定|退去予定"

# In place of the end of a lease: it has none.
OPEN_ENDED = (
    "unbefristet|auf unbestimmte zeit|unbest|indéterminée?|durée indéterminée|à durée indéterminée|cdi"
    "|indeterminato|tempo indeterminato|indeterminado|prazo indeterminado|bezterminowo|czas nieokreślony"
    "|na czas nieokreślony|onbepaalde tijd|onbepaald|na dobu neurčitou|belirsiz|süresiz|tills vidare"
    "|løpende|ubegrænset|безстроково|长期|不定期|定めなし|無期限|무기한|غير محدد"
)

TOTALS = (
    "summe|summen|gesamt|gesamtsumme|zwischensumme|insgesamt|totaux|sous total|total général|totale|totali"
    "|totale generale|subtotale|somma|soma|subtotal|razem|suma|łącznie|totaal|subtotaal|celkem|součet"
    "|toplam|genel toplam|ara toplam|summa|totalt|i alt|разом|усього|підсумок|合計|小計|総計|合计|总计|小计"
    "|합계|총계|소계|المجموع|الإجمالي|סה כ"
)
