package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The log as it is set up for those who run the archive; other tests have a plainer one. */
@ExtendWith(OutputCaptureExtension.class)
class DiscreetLogTest {

    private final LoggerContext log = new LoggerContext();

    @BeforeEach
    void configure() throws JoranException {
        log.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(log);
        configurator.doConfigure(Objects.requireNonNull(getClass().getResource("/logback.xml")));
    }

    @AfterEach
    void stop() {
        log.stop();
    }

    @Test
    void of_a_fault_it_has_the_kind_and_the_place_and_not_the_words(CapturedOutput output) {
        IllegalStateException fault = new IllegalStateException(
                "no room for Zwirnlein.jpg", new IOException("/scans/Zwirnlein.jpg: no such file"));
        log.getLogger("org.apache.any").error("Serving failed [{}]", fault.getMessage(), fault);
        assertThat(output.getAll())
                .contains(
                        "Serving failed […]",
                        "java.lang.IllegalStateException",
                        "Caused by java.io.IOException",
                        "of_a_fault_it_has_the_kind")
                .doesNotContain("Zwirnlein");
    }

    @Test
    void what_could_not_be_read_of_a_request_is_not_repeated(CapturedOutput output) {
        log.getLogger("org.springframework.web.servlet.PageNotFound").warn("No mapping for GET /Zwirnlein");
        log.getLogger("org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver")
                .warn("Resolved [For input string: Zwirnlein]");
        log.getLogger("org.osefrance.archive.any").info("what is ours is said");
        assertThat(output.getAll()).contains("what is ours is said").doesNotContain("Zwirnlein");
    }
}
