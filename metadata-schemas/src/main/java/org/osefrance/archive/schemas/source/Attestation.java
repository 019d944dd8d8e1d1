package org.osefrance.archive.schemas.source;

import java.util.List;
import java.util.Optional;

/**
 * What an authority record rests on (ISAAR(CPF) § 5.4.4 to 5.4.8).
 *
 * @param sources at least one
 * @param confidence in its main fact
 * @param toVerify what is still open, in words
 */
public record Attestation(List<Source> sources, Confidence confidence, Optional<String> toVerify) {

    public Attestation {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("every fact has its source");
        }
        if (confidence == Confidence.HIGH && sources.stream().allMatch(Source.Unverified.class::isInstance)) {
            throw new IllegalArgumentException("memory alone is never high confidence");
        }
    }
}
