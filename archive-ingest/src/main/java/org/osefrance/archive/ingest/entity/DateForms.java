package org.osefrance.archive.ingest.entity;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.time.EdtfException;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * The ways dates are written. Day before month, as all papers of the continent have it; two figures of a year are of the twentieth
 * century. What cannot be (31.4.) is a date all the same, without a meaning.
 */
final class DateForms {

    private static final String DAY = "(?<!\\d)(?<!\\d[.,])(?<day>0?[1-9]|[12]\\d|3[01])(?!\\d)";
    private static final String ORDINAL =
            "(?:\\s?(?:st|nd|rd|th|er|ter|ten|tego|go|-go|ého|-ého|-én|-án|-ei|e|º|°)\\b)?";
    private static final String YEAR = "(?<![\\d/])(?<year>1[5-9]\\d\\d|20[0-2]\\d)(?![\\d/])";
    private static final String YEAR_OR_TWO = "(?<year>1[5-9]\\d\\d|20[0-2]\\d|['’]?\\d\\d)(?!\\d)";
    private static final String OF_YEAR =
            "(?:\\s*(?:[.,]|of|des Jahres|d\\. ?J\\.|de l['’]année|roku|rok|r\\.|von)\\s*|\\s+)";
    private static final String BEFORE =
            "(?:(?:Anfang|Mitte|Ende|early|late|mid|end of|beginning of|début|fin|mi|počátkem|koncem|"
                    + "začátkem|v polovině|początku|końcu|połowie|na początku|pod koniec|w połowie|begin|eind|half)[\\s-]+)?";
    private static final String SEASON =
            "(?:printemps|été|automne|hiver|spring|summer|autumn|fall|winter|Frühjahr|Frühling|Frühsommer|"
                    + "Sommer|Spätsommer|Spätherbst|Herbst|Winter|wiosna|wiosną|wiosny|lato|latem|lata|jesień|jesienią|jesieni|zima|zimą|zimy|"
                    + "jaro|jaře|jara|léto|létě|léta|podzim|podzimu|zima|zimě|tavasz|tavaszán|nyár|nyarán|ősz|őszén|tél|telén|voorjaar|zomer|"
                    + "herfst|najaar|פֿרילינג|זומער|האַרבסט|ווינטער)";
    private static final String ENGLISH_MONTH =
            "January|February|March|April|May|June|July|August|September|October|November|"
                    + "December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
    private static final String ROMAN = "(?:XI{1,2}|IX|IV|V?I{1,3}|V|X)";

    /** A pattern with the name of a month has the longest list of words in it. */
    private static final Pattern NAMES_MONTH = Pattern.compile("December|Tishri");

    private final Months months;
    private final List<Form> forms;

    private DateForms(Months months) {
        this.months = months;
        String month = "(?<month>" + months.anyName() + ")";
        this.forms = Stream.concat(daysOfYears(month).stream(), parts(month).stream())
                .toList();
    }

    private List<Form> daysOfYears(String month) {
        return List.of(
                form(
                        DAY + ORDINAL + "\\s*\\.?\\s*(?:of\\s+|de\\s+|d['’])?" + month + OF_YEAR + YEAR_OR_TWO,
                        0.95,
                        "day, month and year",
                        this::day),
                form(
                        "(?<month>" + months.anyName() + ")\\s*(?:the\\s+)?" + DAY + ORDINAL + "\\s*[,.]?\\s*" + YEAR,
                        0.95,
                        "month, day and year",
                        this::day),
                form(
                        DAY + "\\s*(?:(?<by>[./-])|\\.\\s*/)\\s*(?<month>0?[1-9]|1[0-2]|" + ROMAN
                                + ")(?![\\d\\p{L}])\\s*(?:\\k<by>|(?<=\\d)\\.)\\s*" + YEAR_OR_TWO,
                        0.9,
                        "day, month and year in figures",
                        this::day),
                form(
                        YEAR + "\\s*[.-]?\\s*" + month + "\\s*" + DAY
                                + "(?:\\s*\\.?\\s*-?\\s*(?:én|án|ei|ig|i|a|e|től|tól))?",
                        0.95,
                        "year, month and day",
                        this::day),
                form(YEAR + "-(?<month>0[1-9]|1[0-2])-" + DAY, 0.95, "year, month and day in figures", this::day),
                form(
                        DAY + "\\.?\\s*(?:of\\s+)?" + months.jewishName() + "(?:\\s*,?\\s*(?:5[4-9]\\d\\d))?",
                        0.85,
                        "a day of the Jewish year",
                        DateForms::none));
    }

    private List<Form> parts(String month) {
        return List.of(
                form(BEFORE + month + OF_YEAR + YEAR, 0.88, "month and year", this::month),
                form(YEAR + "\\s*[.-]?\\s*" + month, 0.85, "year and month", this::month),
                form(
                        SEASON + "(?:\\s+(?:of|de|des Jahres|roku|van))?\\s+" + YEAR,
                        0.8,
                        "season and year",
                        DateForms::none),
                form(
                        DAY + ORDINAL + "\\s*\\.?\\s*(?:of\\s+|de\\s+|d['’])?" + month,
                        0.78,
                        "day and month",
                        DateForms::none),
                form(
                        "(?:" + ENGLISH_MONTH + ")\\s*\\.?\\s*(?:the\\s+)?" + DAY
                                + "\\s?(?:st|nd|rd|th)?(?![\\p{L}\\d])",
                        0.75,
                        "month and day",
                        DateForms::none),
                form(
                        "(?<![\\d/-])(?<year>1[89]\\d\\d)\\s*[-–/]\\s*(?:1[89])?\\d\\d(?!\\d)",
                        0.75,
                        "from one year to another",
                        DateForms::years),
                form(
                        "(?<![\\d/.,§-])(?<year>18[5-9]\\d|19[0-5]\\d)(?![\\d/]|[.,]\\d)",
                        0.6,
                        "a year",
                        DateForms::year));
    }

    /**
     * One way to write a date.
     *
     * @param means what a match means; unreadable where nobody can compute it
     * @param namesMonth whether it holds the name of a month, so that a text without one cannot have it
     */
    record Form(
            Pattern pattern, double score, String called, Function<Matcher, UncertainDate> means, boolean namesMonth) {}

    static DateForms bundled() {
        return new DateForms(Months.bundled());
    }

    /** Whether the name of a month stands in the text. */
    boolean areMonthsIn(Passage passage) {
        return months.standIn(passage);
    }

    /** Surest first. */
    List<Form> list() {
        return forms;
    }

    /** A month by itself, for the rule that looks at the words before it. */
    Pattern monthAlone() {
        return Pattern.compile("(?<![\\p{L}\\d])" + months.anyName(), Pattern.UNICODE_CASE);
    }

    private static Form form(String pattern, double score, String called, Function<Matcher, UncertainDate> means) {
        Pattern compiled =
                Pattern.compile("(?<![\\p{L}\\d])" + pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new Form(
                compiled, score, called, means, NAMES_MONTH.matcher(pattern).find());
    }

    private UncertainDate day(Matcher match) {
        OptionalInt month = months.number(match.group("month"));
        int day = Integer.parseInt(match.group("day"));
        return month.isEmpty()
                ? none(match)
                : meaning(match, "%s-%02d-%02d".formatted(fourFigures(match.group("year")), month.getAsInt(), day));
    }

    private UncertainDate month(Matcher match) {
        OptionalInt month = months.number(match.group("month"));
        boolean part = !match.group().startsWith(match.group("month"));
        return month.isEmpty()
                ? none(match)
                : meaning(match, "%s-%02d%s".formatted(match.group("year"), month.getAsInt(), part ? "~" : ""));
    }

    private static UncertainDate year(Matcher match) {
        return meaning(match, match.group("year"));
    }

    private static UncertainDate years(Matcher match) {
        String end = match.group().replaceAll(".*\\D", "");
        String from = match.group("year");
        return meaning(match, from + "/" + (end.length() == 2 ? from.substring(0, 2) + end : end));
    }

    private static String fourFigures(String year) {
        String figures = year.replaceAll("\\D", "");
        return figures.length() == 2 ? "19" + figures : figures;
    }

    private static UncertainDate meaning(Matcher match, String edtf) {
        try {
            return UncertainDate.of(match.group(), edtf);
        } catch (EdtfException impossible) {
            return none(match);
        }
    }

    private static UncertainDate none(Matcher match) {
        return UncertainDate.unreadable(match.group());
    }
}
