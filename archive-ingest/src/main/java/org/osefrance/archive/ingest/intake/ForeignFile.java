package org.osefrance.archive.ingest.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of a type that is known and not accepted.
 *
 * @param type what it is
 * @param disguise what its name says it is, without the dot, where that would be accepted
 */
public record ForeignFile(Type type, Optional<String> disguise) implements Refusal {

    /** A file under a name that claims nothing else. */
    public ForeignFile(Type type) {
        this(type, Optional.empty());
    }

    @Override
    public Code code() {
        return disguise.isPresent() ? Code.DISGUISED_FILE : Code.FOREIGN_FILE;
    }

    @Override
    public List<String> details() {
        return disguise.map(extension -> List.of(type.name(), extension)).orElse(List.of(type.name()));
    }

    @Override
    public String sentence() {
        return disguise.map(extension -> "the name says ." + extension + " but it is " + type.inWords())
                .orElse("it is " + type.inWords() + ", which is not accepted");
    }

    /** Types that people meet with, and ask why. */
    public enum Type {
        PROGRAM("a program"),
        AUDIO("a recording"),
        VIDEO("a film"),
        SPREADSHEET("a spreadsheet"),
        PRESENTATION("a presentation"),
        DRAWING("a drawing"),
        /** A picture of a format that is not accepted: BMP, WebP, HEIC, DjVu, PSD. */
        OTHER_IMAGE("a picture of a format that will not last; save it as TIFF, PNG or JPEG"),
        /** Of Microsoft Works, whose forms nobody described; LibreOffice opens them. */
        WORKS("a document of Microsoft Works; open it in LibreOffice and save it as ODT or PDF"),
        POSTSCRIPT("a page for a printer (PostScript); save it as PDF"),
        BOOK("an electronic book"),
        DATABASE("a database"),
        FONT("a typeface"),
        XML("XML of a kind that is imported, not handed in"),
        /** What a computer keeps beside the files of a folder for itself. */
        COMPUTERS_OWN("a file that the computer made for itself");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** What it is, in English, with its article. */
        String inWords() {
            return words;
        }

        /** Whether a name is of a file that computers make for themselves, wherever it lies. */
        static boolean isComputersOwn(String label) {
            String name = label.substring(label.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            return switch (name) {
                case ".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".directory", ".picasa.ini" -> true;
                default -> name.startsWith("._") || label.contains("__MACOSX/");
            };
        }
    }
}
