package org.osefrance.archive.ingest.unpack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Names of files whose code page nobody noted. ZIP says code page 437 (APPNOTE D.1), and almost nobody kept to it: a name
 * is in what the computer was set to. All names of a container are in one, so they are looked at together.
 */
record MemberNames(Charset charset) {

    /** Every byte is a character of the same number, so that no byte is lost before the code page is known. */
    static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final Charset DOS = Charset.forName("IBM850");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset DOS_HEBREW = Charset.forName("IBM862");

    /** Multi-byte code pages whose every byte pair has to fit, from the strictest. */
    private static final List<Charset> WIDE = List.of(Charset.forName("windows-31j"), Charset.forName("GB18030"));

    /** Where the letters stand in code page 862. */
    private static final int FIRST_HEBREW = 0x80;

    private static final int LAST_HEBREW = 0x9a;

    /** The code page that fits all names best. */
    static MemberNames of(List<byte[]> names) {
        if (names.stream()
                .allMatch(name -> strictly(StandardCharsets.UTF_8, name).isPresent())) {
            return new MemberNames(StandardCharsets.UTF_8);
        } else if (names.stream().allMatch(MemberNames::mayBeHebrew)) {
            return new MemberNames(DOS_HEBREW);
        }
        Optional<Charset> wide =
                WIDE.stream().filter(page -> fitsAll(page, names)).findFirst();
        return new MemberNames(wide.orElseGet(() -> narrow(names)));
    }

    /** Reads one name that came as {@link #BYTES}. */
    static String readAlone(String name) {
        byte[] bytes = name.getBytes(BYTES);
        return of(List.of(bytes)).read(bytes);
    }

    String read(byte[] name) {
        return new String(name, charset);
    }

    /** In a wide code page letters of other scripts have to come of it: accented Latin fits by chance, and gives rubbish. */
    private static boolean fitsAll(Charset page, List<byte[]> names) {
        boolean plausible = true;
        for (byte[] name : names) {
            Optional<String> text = strictly(page, name);
            plausible &= text.isPresent() && isEastAsian(text.get());
        }
        return plausible;
    }

    /** Words of Hebrew letters alone; an accented letter of French stands beside Latin ones. */
    private static boolean mayBeHebrew(byte[] name) {
        boolean words = true;
        for (int i = 0; i < name.length; i++) {
            int value = name[i] & 0xff;
            words &= value < FIRST_HEBREW || value <= LAST_HEBREW && !isLatin(name, i - 1) && !isLatin(name, i + 1);
        }
        return words;
    }

    private static boolean isLatin(byte[] name, int place) {
        return place >= 0 && place < name.length && name[place] > 0 && Character.isLetter(name[place]);
    }

    /** Pairs of letters, rather than one between Latin ones. */
    private static boolean isEastAsian(String text) {
        long wide = text.codePoints().filter(MemberNames::isWide).count();
        long strange = text.codePoints()
                .filter(point -> point > 0x7f && !isWide(point))
                .count();
        boolean plain = text.codePoints().allMatch(point -> point < 0x80);
        return plain || (wide >= 2 && strange == 0);
    }

    private static boolean isWide(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN -> point < 0x20000;
            case HIRAGANA, KATAKANA -> point < 0xff00;
            default -> point >= 0x3000 && point < 0x3100 || point == 0x30fb;
        };
    }

    private static Optional<String> strictly(Charset page, byte[] name) {
        try {
            return Optional.of(page.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(name))
                    .toString());
        } catch (CharacterCodingException doesNotFit) {
            return Optional.empty();
        }
    }

    /** Whichever gives most letters: é is 0x82 on DOS and 0xe9 on Windows, and each is a sign on the other. */
    private static Charset narrow(List<byte[]> names) {
        Charset best = DOS;
        long most = -1;
        for (Charset page : List.of(DOS, WINDOWS)) {
            long letters = names.stream()
                    .mapToLong(name -> plausible(new String(name, page)))
                    .sum();
            if (letters > most) {
                best = page;
                most = letters;
            }
        }
        return best;
    }

    private static long plausible(String name) {
        return name.codePoints()
                .filter(point -> point > 0x7f)
                .map(point -> Character.isLowerCase(point) ? 2 : Character.isLetter(point) ? 1 : -1)
                .sum();
    }
}
