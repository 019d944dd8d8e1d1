package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.analysis.Folding;
import org.osefrance.archive.index.authority.GivenNames;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * Reads a page that is a list of people (children of a home, a convoy) into rows: surname, given names, date, place. Each cell is asked
 * what it is by itself, so that a shifted column or an empty cell costs one cell and not the page. A page without such rows gives none.
 */
public final class TableRows {

    /** Fewer rows with a name and something beside it are a letter with an enumeration. */
    private static final int FEWEST = 3;

    /** So many of the page's rows have to be of people, or it is prose set in columns. */
    private static final double SHARE = 0.4;

    /** What heads a column is no name. */
    private static final Set<String> HEADS = Set.of(
            "nom",
            "noms",
            "prenom",
            "prenoms",
            "name",
            "names",
            "surname",
            "first",
            "vorname",
            "vornamen",
            "familienname",
            "nazwisko",
            "imie",
            "imiona",
            "prijmeni",
            "jmeno",
            "born",
            "birth",
            "geboren",
            "geburtsdatum",
            "naissance",
            "ne",
            "nee",
            "lieu",
            "place",
            "geburtsort",
            "ort",
            "date",
            "datum",
            "data",
            "age",
            "alter",
            "nationalite",
            "liste",
            "list",
            "total",
            "numero");

    private final GivenNames givenNames;
    private final Recogniser recogniser;

    public TableRows(GivenNames givenNames, Recogniser recogniser) {
        this.givenNames = givenNames;
        this.recogniser = recogniser;
    }

    /**
     * The rows of a page that is a list; none where it is not.
     *
     * @param language ISO 639-1 code; empty where nobody knows
     */
    public List<TableRow> find(PageText page, String language) {
        List<Word> words = page.findable().blocks().stream()
                .filter(block -> block.kind() == TextBlock.Kind.PAGE)
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> line.words().stream())
                .filter(word -> !word.isMark())
                .toList();
        List<TableGrid.Row> grid = TableGrid.rows(words);
        OtherDates others = OtherDates.of(grid);
        List<TableRow> rows = new ArrayList<>();
        for (TableGrid.Row row : grid) {
            read(row, language, others).ifPresent(rows::add);
        }
        return rows.size() >= FEWEST && rows.size() >= SHARE * grid.size() ? rows : List.of();
    }

    private Optional<TableRow> read(TableGrid.Row row, String language, OtherDates others) {
        RowReading reading = new RowReading();
        for (TableGrid.Cell cell : row.cells()) {
            if (others.hold(cell.box())) {
                reading.rest(cell.text());
            } else {
                sort(cell.text(), language, reading);
            }
        }
        return reading.row(row.box());
    }

    private void sort(String text, String language, RowReading reading) {
        if (text.matches("[\\d.)°Nn]{1,5}")) {
            reading.number(text);
            return;
        }
        Optional<Mention> date = mention(text, language, MentionKind.DATE);
        if (date.isPresent()) {
            Mention found = date.get();
            reading.born(found.date().orElseGet(() -> UncertainDate.unreadable(found.surface())));
            String left = (text.substring(0, found.start()) + " " + text.substring(found.end())).strip();
            if (left.chars().filter(Character::isLetter).count() > 2) {
                sort(left, language, reading);
            }
            return;
        }
        sortWords(text, reading);
    }

    /** A cell without a date: given names with or without the surname, a place, a surname, or anything. */
    private void sortWords(String text, RowReading reading) {
        List<String> parts = List.of(text.replaceAll("^[\\d.)]+\\s+", "").split("[\\s,]+"));
        List<String> given = parts.stream().filter(this::isGiven).toList();
        List<String> others = parts.stream().filter(part -> !isGiven(part)).toList();
        boolean named = others.stream().allMatch(TableRows::isName);
        if (!reading.hasGiven() && !given.isEmpty() && named && others.size() <= 2) {
            reading.given(String.join(" ", given), String.join(" ", others));
            return;
        }
        Optional<Mention> place = reading.hasName() ? mention("in " + text, "en", MentionKind.PLACE) : Optional.empty();
        if (place.isPresent()) {
            reading.place(text, place.get().authority());
        } else if (!reading.hasSurname() && named && parts.size() <= 3 && !isHead(parts)) {
            reading.surname(text);
        } else {
            reading.rest(text);
        }
    }

    private Optional<Mention> mention(String text, String language, MentionKind kind) {
        return recogniser.recognise(new LanguageText(text, language)).stream()
                .filter(found -> found.kind() == kind)
                .findFirst();
    }

    private boolean isGiven(String part) {
        return part.length() > 2 && !givenNames.groupsOf(part).isEmpty();
    }

    private static boolean isName(String part) {
        return part.codePoints().filter(Character::isLetter).count() > 1
                && part.codePoints().noneMatch(Character::isDigit)
                && !Character.isLowerCase(part.codePointAt(0));
    }

    private static boolean isHead(List<String> parts) {
        return parts.stream().map(Folding::fold).anyMatch(HEADS::contains);
    }
}
