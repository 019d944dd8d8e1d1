package org.osefrance.archive.ingest.separator;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a separator sheet says of the item that begins behind it. It is printed, laid between originals and scanned with them.
 *
 * @param reference shelfmark of the item; empty where it gets the next number
 * @param dated EDTF (ISO 8601-2); empty where nobody said
 * @param box where the originals lie; empty where nobody said
 */
public record Separator(String reference, String dated, String box) {

    /** First in the code, so that other codes on papers (of post offices, of libraries) are no separators. */
    private static final String MARK = "OSE-SEPARATOR-1";

    private static final String BETWEEN = "|";
    private static final int FIELDS = 4;

    private static final int LONGEST = 100;

    public Separator {
        reference = shortened(reference);
        dated = shortened(dated);
        box = shortened(box);
    }

    private static String shortened(String said) {
        String plain = said.replaceAll("\\p{Cntrl}", " ").replace(BETWEEN, "/").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** What stands in the code: short, so that its squares are large. */
    public String code() {
        return String.join(BETWEEN, MARK, reference, dated, box);
    }

    /** Reads a code; empty where it is that of something else. */
    public static Optional<Separator> parse(String code) {
        String[] said = code.split(Pattern.quote(BETWEEN), FIELDS);
        return said[0].equals(MARK)
                ? Optional.of(new Separator(field(said, 1), field(said, 2), field(said, 3)))
                : Optional.empty();
    }

    private static String field(String[] said, int number) {
        return number < said.length ? said[number] : "";
    }
}
