package org.osefrance.archive.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.osefrance.archive.schemas.record.Origin;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.time.UncertainDate;

/** One small invented archive for all tests of pages. Nobody and no home in it ever was. */
public final class InventedArchive {

    public static final RecordId FONDS = new RecordId("fonds-tilleuls");
    public static final RecordId SERIES = new RecordId("series-tilleuls-letters");
    public static final RecordId REGISTER = new RecordId("item-tilleuls-register");
    public static final RecordId LETTER = new RecordId("item-tilleuls-letter");
    public static final RecordId SONGS = new RecordId("item-tilleuls-songs");
    public static final RecordId UNREAD = new RecordId("item-tilleuls-unread");
    /** There is such a record, and nobody may see it. */
    public static final RecordId CLOSED = new RecordId("item-tilleuls-closed");

    private static final TextMaker TESSERACT = new TextMaker.Reader("tesseract", "5.3.0", List.of("fra", "deu"));

    private InventedArchive() {}

    static final List<Description> UNITS = List.of(
            new Description(
                    FONDS,
                    DescriptionLevel.FONDS,
                    Optional.empty(),
                    "TIL",
                    "Maison des Tilleuls",
                    Optional.of(UncertainDate.parseEdtf("1938/1946")),
                    Optional.empty(),
                    List.of("fra", "deu", "heb"),
                    "Papiers d’une maison d’enfants inventée : registres, lettres et chansons.\n\nLa maison n’a jamais"
                            + " existé ; ce fonds sert d’exemple.",
                    Optional.of(
                            new Origin(Origin.Maker.RESCUER, "Tenus par la maison, pour que chacun soit retrouvé."))),
            new Description(
                    SERIES,
                    DescriptionLevel.SERIES,
                    Optional.of(FONDS),
                    "TIL/2",
                    "Lettres",
                    Optional.of(UncertainDate.parseEdtf("1940/1943")),
                    Optional.empty(),
                    List.of("deu"),
                    ""),
            item(REGISTER, FONDS, "TIL/1", "Registre de la maison des Tilleuls", "report", "fra")
                    .dated(UncertainDate.of("mars 42", "1942-03"))
                    .with("Vie quotidienne de la maison, jardin et école."),
            item(LETTER, SERIES, "TIL/2/1", "Brief aus dem Garten", "letter-parent", "deu")
                    .dated(UncertainDate.parseEdtf("1941~"))
                    .with(""),
            item(SONGS, FONDS, "TIL/3", "שירי הבית", "journal", "heb").with("שירים שנכתבו בבית הילדים."),
            item(UNREAD, FONDS, "TIL/4", "Carnet sans lecture", "journal", "fra")
                    .with(""));

    static final Map<RecordId, List<PageText>> TEXTS = Map.of(
            REGISTER,
            List.of(
                    InventedPage.of(TESSERACT, false, firstPageOfTheRegister()),
                    InventedPage.withHandwriting(InventedPage.of(
                            TESSERACT,
                            false,
                            List.of(List.of("Le jardin de la maison donne", "des pommes et des noix.~")))),
                    InventedPage.of(
                            new TextMaker.Transcriber("Rosa Tilleul"), false, List.of(List.of("Fin du cahier.")))),
            LETTER,
            List.of(InventedPage.of(
                    TESSERACT,
                    false,
                    List.of(List.of("Liebe Rosa, im Garten blühen", "die Linden. Wir grüßen die", "ganze Straße.")))),
            SONGS,
            List.of(InventedPage.of(TESSERACT, true, List.of(List.of("שיר על עץ התרזה", "אשר בגן הבית")))));

    private static List<List<String>> firstPageOfTheRegister() {
        return List.of(
                List.of("Maison des Tilleuls", "Registre du mois de mars 1942"),
                List.of(
                        "Les enfants ont planté au jar-",
                        "din trois tilleuls et un~ noyer.~",
                        "L’école de la maison reprend",
                        "lundi. Rosa Tilleul chante."),
                List.of("Le jardin est prêt pour l’été."));
    }

    /** Pages of an item, in order. */
    static List<Page> pages(RecordId item) {
        int count =
                item.equals(UNREAD) ? 1 : TEXTS.getOrDefault(item, List.of()).size();
        return IntStream.range(0, count)
                .mapToObj(position -> new Page(
                        page(item, position + 1),
                        item,
                        position,
                        new RecordId("file-" + item),
                        position,
                        Optional.of(InventedPage.SHEET)))
                .toList();
    }

    /** Id of a page of an item, by its number from 1. */
    public static RecordId page(RecordId item, int number) {
        return new RecordId("page-" + item + "-" + number);
    }

    /** Id of a page whose item was closed. */
    public static RecordId closedPage() {
        return page(CLOSED, 1);
    }

    private static Item item(
            RecordId id, RecordId parent, String reference, String title, String genre, String language) {
        return new Item(id, parent, reference, title, genre, language, Optional.empty());
    }

    private record Item(
            RecordId id,
            RecordId parent,
            String reference,
            String title,
            String genre,
            String language,
            Optional<UncertainDate> dates) {

        Item dated(UncertainDate date) {
            return new Item(id, parent, reference, title, genre, language, Optional.of(date));
        }

        Description with(String scope) {
            return new Description(
                    id,
                    DescriptionLevel.ITEM,
                    Optional.of(parent),
                    reference,
                    title,
                    dates,
                    Optional.of(genre),
                    List.of(language),
                    scope);
        }
    }
}
