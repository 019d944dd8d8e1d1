package org.osefrance.archive.ingest.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.link.Claim;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.source.Certainty;
import org.osefrance.archive.schemas.source.Certainty.Aspect;
import org.osefrance.archive.schemas.source.Citation;
import org.osefrance.archive.schemas.source.Source;

/** What a page speaks of and where on it, and what of that may be proposed to an archivist. Nothing is kept here. */
public final class PageMentions {

    /** What a citation calls the one who read. */
    public static final String READER = "recognition in text";

    /** Below this a word was read so unsurely that its spelling is doubtful; pages with a mean below it count as poor. */
    private static final double SURELY_READ = 0.78;

    private final Recogniser recogniser;

    public PageMentions(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * What the page speaks of, in reading order.
     *
     * @param language ISO 639-1 code of its language; empty where nobody knows
     */
    public List<PageMention> find(PageText page, String language) {
        PlacedText placed = PlacedText.of(page);
        List<PageMention> found = new ArrayList<>();
        for (Mention mention : recogniser.recognise(new LanguageText(placed.text(), language))) {
            List<List<Word>> lines = placed.between(mention.start(), mention.end());
            double confidence = lines.stream()
                    .flatMap(List::stream)
                    .mapToDouble(Word::confidence)
                    .min()
                    .orElse(0);
            found.add(new PageMention(
                    mention, lines.stream().map(PlacedText::around).toList(), confidence));
        }
        return found;
    }

    /**
     * Proposals that the page speaks of authorities the archive knows. A mention whose words are the name of several, or of none, is
     * no proposal: there is nobody to propose.
     *
     * @param where the page, without a region
     * @param ids new ids, asked for once a proposal
     */
    public static List<Candidate> candidates(
            List<PageMention> mentions, Source.Document where, Supplier<RecordId> ids, Instant madeAt) {
        List<Candidate> candidates = new ArrayList<>();
        for (PageMention placed : mentions) {
            Mention mention = placed.mention();
            mention.authority()
                    .ifPresent(authority -> candidates.add(new Candidate(
                            ids.get(),
                            new Claim.Mentioned(authority, mention.surface()),
                            mention.score(),
                            mention.reasons(),
                            citation(placed, where),
                            madeAt)));
        }
        return candidates;
    }

    private static Citation citation(PageMention placed, Source.Document where) {
        Source.Document place =
                new Source.Document(where.unit(), where.page(), Optional.of(placed.region()), where.image());
        Certainty reading =
                placed.confidence() >= SURELY_READ ? Certainty.certain() : Certainty.probable(Aspect.SPELLING);
        return new Citation(place, Optional.of(placed.mention().surface()), reading, READER);
    }
}
