package org.osefrance.archive.ingest.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.time.UncertainDate;

/** Finds dates by the ways they are written. */
final class DateFinder implements Finder {

    /** Before a month that stands alone: in many languages its name is another word too (May, Mai, luty). */
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in",
            "since",
            "until",
            "till",
            "during",
            "of",
            "by",
            "last",
            "next",
            "im",
            "ende",
            "anfang",
            "mitte",
            "seit",
            "bis",
            "en",
            "fin",
            "debut",
            "w",
            "od",
            "do",
            "v",
            "ve",
            "koncem",
            "pocatkem",
            "we",
            "na",
            "sinds",
            "eind",
            "early",
            "late",
            "mid",
            "monat",
            "mois",
            "mesice",
            "אינ",
            "זינט");

    private final DateForms forms;
    private final Pattern monthAlone;

    DateFinder(DateForms forms) {
        this.forms = forms;
        this.monthAlone = forms.monthAlone();
    }

    @Override
    public void find(Passage passage, LanguageRules rules, KnownNames known, Consumer<Mention> found) {
        String text = passage.text();
        boolean months = forms.areMonthsIn(passage);
        if (text.chars().anyMatch(Character::isDigit)) {
            for (DateForms.Form form : forms.list()) {
                if (form.namesMonth() && !months) {
                    continue;
                }
                Matcher match = form.pattern().matcher(text);
                while (match.find()) {
                    found.accept(mention(
                            match,
                            form.score(),
                            "is written as " + form.called(),
                            form.means().apply(match)));
                }
            }
        }
        Matcher month = monthAlone.matcher(text);
        while (months && month.find()) {
            if (isAfterCue(passage, month.start())) {
                found.accept(mention(month, 0.55, "is a month", UncertainDate.unreadable(month.group())));
            }
        }
    }

    private static boolean isAfterCue(Passage passage, int start) {
        return BEFORE_MONTH.contains(passage.folded(passage.indexAt(start) - 1));
    }

    private static Mention mention(Matcher match, double score, String reason, UncertainDate means) {
        return new Mention(
                MentionKind.DATE,
                match.start(),
                match.end(),
                match.group(),
                score,
                List.of(reason),
                Optional.empty(),
                means.edtf().equals("XXXX") ? Optional.empty() : Optional.of(means));
    }
}
