package org.osefrance.archive.index.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.index.analysis.Forms;

/**
 * A query as it was understood. A unit of text answers if it has all that is wanted and nothing that is unwanted; where
 * nothing is wanted, every unit without the unwanted answers.
 */
public record WordQuery(List<Clause> wanted, List<Clause> unwanted) {

    public WordQuery {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** Every folded form that any reading of any clause asks for. */
    public Forms forms() {
        return new Forms(Stream.concat(wanted.stream(), unwanted.stream())
                .flatMap(clause -> clause.readings().stream())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The query in a form that is understood in the same way when it is typed again. */
    public String understood() {
        return Stream.concat(
                        wanted.stream().map(Clause::typed), unwanted.stream().map(clause -> "-" + clause.typed()))
                .collect(Collectors.joining(" "));
    }
}
