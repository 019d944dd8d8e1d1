package org.osefrance.archive.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.child.Child;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.ChildResult;
import org.osefrance.archive.ingest.child.Isolation;

/** What the ways a run of libvips can end mean for an image. */
class VipsTest {

    @TempDir
    Path folder;

    private final List<Child> started = new ArrayList<>();

    private Vips ending(ChildResult result) {
        ChildProcesses children = new ChildProcesses() {
            @Override
            public ChildResult run(Child child) {
                started.add(child);
                return result;
            }

            @Override
            public Isolation isolation() {
                return Isolation.PROCESS_GROUP;
            }
        };
        return new Vips(children, ChildLimits.generous(), folder);
    }

    private static ChildResult ended(int status, String err) {
        return new ChildResult.Ended(status, "", err, Duration.ZERO, Isolation.PROCESS_GROUP);
    }

    @Test
    void a_good_run_may_warn() throws Exception {
        Vips vips = ending(ended(0, " premature end of JPEG image\n"));
        vips.run(true, List.of("copy", "a", "b"));
        assertThat(vips.warnings()).containsExactly("premature end of JPEG image");
        assertThat(started.getFirst().command()).containsExactly("vips", "copy", "a", "b");
    }

    @Test
    void unsafe_readers_are_blocked_unless_the_format_needs_one() throws Exception {
        Vips vips = ending(ended(0, ""));
        vips.run(true, List.of("copy"));
        vips.run(false, List.of("copy"));
        assertThat(started.get(0).environment()).containsEntry("VIPS_BLOCK_UNTRUSTED", "1");
        assertThat(started.get(1).environment()).doesNotContainKey("VIPS_BLOCK_UNTRUSTED");
        assertThat(started).allSatisfy(child -> assertThat(child.environment()).containsEntry("VIPS_CONCURRENCY", "1"));
    }

    @Test
    void an_image_that_fails_crashes_or_hangs_its_reader_is_unreadable() {
        List<ChildResult> badEnds = List.of(
                ended(1, "not a TIFF"),
                new ChildResult.Killed(11, ""),
                new ChildResult.Killed(24, ""),
                new ChildResult.TimedOut(Duration.ofSeconds(60)),
                new ChildResult.TooMuchOutput(10));
        for (ChildResult bad : badEnds) {
            assertThatThrownBy(() -> ending(bad).run(true, List.of("copy")))
                    .isInstanceOf(UnreadableImageException.class)
                    .hasMessageStartingWith("the image cannot be decoded: vips ")
                    .hasMessageContaining(bad.inWords());
        }
    }

    @Test
    void a_machine_that_cannot_run_it_says_nothing_about_the_image() {
        for (ChildResult bad :
                List.of(new ChildResult.NotStarted("vips is not installed"), new ChildResult.Killed(9, ""))) {
            assertThatThrownBy(() -> ending(bad).run(true, List.of("copy"))).isInstanceOf(IOException.class);
        }
    }
}
