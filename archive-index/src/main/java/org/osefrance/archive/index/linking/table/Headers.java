package org.osefrance.archive.index.linking.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.linking.Field;
import org.osefrance.archive.index.linking.Field.Bearer;
import org.osefrance.archive.index.linking.FieldKind;

/** What headers of columns mean, in English, French, German and Polish. Case, accents and everything but letters are left aside. */
final class Headers {

    private static final Map<String, FieldKind> MEANINGS = new HashMap<>();

    static {
        put(
                FieldKind.GIVEN_NAME,
                "given givenname given_names first firstname first_names forename forenames fname fnamec fnamec1 first_name middle middlename"
                        + " middle_names mname nickname prenom prenoms vorname vornamen rufname imie imiona calling_name secondname");
        put(
                FieldKind.SURNAME,
                "surname surnames last lastname last_names family familyname lname lnamec maiden maidenname birthname birth_surname"
                        + " married_name nom nomdefamille nom_de_famille nomdenaissance nom_de_jeune_fille nommarital nachname familienname"
                        + " geburtsname maedchenname madchenname nazwisko nazwisko_rodowe nazwisko_panienskie alias_surname");
        put(
                FieldKind.WHOLE_NAME,
                "name names fullname full_name whole_name personname person nomcomplet nometprenom nom_prenom vollername imieinazwisko"
                        + " first_and_surname");
        put(
                FieldKind.DATE,
                "birth birthdate dob born dateofbirth birthday ddn datenaissance datedenaissance date_de_naissance nele nee_le geburtsdatum"
                        + " geboren geb gebdatum dataurodzenia urodzony deathdate dateofdeath dod died sterbedatum datedeces datezgonu"
                        + " admission_date date_of_admission dateadmission arrival departure date");
        put(
                FieldKind.YEAR,
                "birthyear yearofbirth yob by year annee anneedenaissance annee_naissance jahr geburtsjahr jahrgang rok rokurodzenia"
                        + " deathyear yearofdeath");
        put(
                FieldKind.NUMBER,
                "age ages alter wiek birthmonth monthofbirth bm birth_day_of_month dayofbirth bd month day mois jour monat tag");
        put(
                FieldKind.PLACE,
                "place birthplace placeofbirth bplace town city suburb village municipality locality state province county country region"
                        + " lieu lieudenaissance lieu_naissance ville commune departement pays ort geburtsort wohnort stadt land kreis miejsce"
                        + " miejsceurodzenia miejscowosc kraj residence home nationality nationalite origin foyer domicile deathplace"
                        + " placeofdeath district parish");
        put(
                FieldKind.STREET,
                "street streetname address address1 address2 addr adresse rue strasse anschrift ulica adres road street_address streetaddress home_address res_street_address");
        put(
                FieldKind.CODE,
                "postcode zip zipcode postalcode postal_code codepostal plz postleitzahl kodpocztowy housenumber streetnumber house_no"
                        + " numero hausnummer nr phone telephone phonenumber telefon ssn socsecid medicare");
        put(FieldKind.CATEGORY, "sex gender sexe genre geschlecht plec race ethnicity");
    }

    /** Words that say a column speaks of a relative. */
    private static final Set<String> RELATIVES = Set.of(
            "mother",
            "father",
            "parent",
            "parents",
            "spouse",
            "husband",
            "wife",
            "mere",
            "pere",
            "mutter",
            "vater",
            "eltern",
            "matka",
            "matki",
            "ojciec",
            "ojca",
            "rodzice",
            "conjoint",
            "epoux",
            "epouse",
            "mari",
            "ehemann",
            "ehefrau",
            "guardian",
            "sibling",
            "siblings",
            "brother",
            "sister",
            "maman",
            "papa");

    private static final Set<String> JOINING = Set.of(
            "", "s", "of", "the", "de", "du", "la", "le", "d", "l", "der", "des", "die", "das", "et", "and", "und",
            "i");

    /** What may be written at the left of {@code --columns}, besides every header that is known. */
    private static final Map<String, Field> SHORT = Map.of(
            "mother", Field.ofRelative("mother", FieldKind.WHOLE_NAME),
            "father", Field.ofRelative("father", FieldKind.WHOLE_NAME),
            "parents", Field.ofRelative("parents", FieldKind.WHOLE_NAME),
            "text", Field.of("text", FieldKind.TEXT),
            "code", Field.of("code", FieldKind.CODE),
            "category", Field.of("category", FieldKind.CATEGORY));

    private Headers() {}

    private static void put(FieldKind kind, String headers) {
        for (String header : headers.split(" ")) {
            MEANINGS.put(letters(header), kind);
        }
    }

    /** The field of a header, where it is known. */
    static Optional<Field> find(String header) {
        List<String> words = words(header);
        boolean relative = words.stream().anyMatch(RELATIVES::contains);
        Bearer bearer = relative ? Bearer.RELATIVE : Bearer.SELF;
        String all = letters(header);
        FieldKind exact = MEANINGS.getOrDefault(all, MEANINGS.get(all.replaceFirst("[0-9]$", "")));
        if (exact != null) {
            return Optional.of(new Field(header, exact, bearer));
        }
        if (!relative) {
            return Optional.empty();
        }
        String rest = String.join(
                "",
                words.stream()
                        .filter(word -> !RELATIVES.contains(word) && !JOINING.contains(word))
                        .toList());
        FieldKind kind = rest.isEmpty() ? FieldKind.WHOLE_NAME : MEANINGS.get(rest);
        return kind == null ? Optional.empty() : Optional.of(new Field(header, kind, bearer));
    }

    /** The field of a word that the one who asks has given. */
    static Optional<Field> findGiven(String word, String header) {
        Field field = SHORT.get(letters(word));
        return field != null
                ? Optional.of(new Field(header, field.kind(), field.bearer()))
                : find(word).map(found -> new Field(header, found.kind(), found.bearer()));
    }

    private static List<String> words(String header) {
        String apart = header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
        return List.of(plain(apart).split("[^\\p{L}]+"));
    }

    private static String letters(String header) {
        return plain(header).replaceAll("[^\\p{L}0-9]", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('Ł', 'l')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
