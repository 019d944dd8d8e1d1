package org.osefrance.archive.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    private static final NaturalOrder ORDER = NaturalOrder.INSTANCE;

    @Test
    void numbers_count_and_case_does_not() {
        assertThat(Stream.of("page 10", "Page 2", "page 1", "page", "12", "3").sorted(ORDER))
                .containsExactly("3", "12", "page", "page 1", "Page 2", "page 10");
    }

    @Property
    void only_equal_names_are_equal(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(ORDER.compare(one, other) == 0).isEqualTo(one.equals(other));
    }

    @Property
    void it_is_an_order(@ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String c) {
        assertThat(Integer.signum(ORDER.compare(a, b))).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
        List<String> sorted = Stream.of(a, b, c).sorted(ORDER).toList();
        assertThat(ORDER.compare(sorted.get(0), sorted.get(2))).isLessThanOrEqualTo(0);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("aA1029_-é").ofMaxLength(6);
    }
}
