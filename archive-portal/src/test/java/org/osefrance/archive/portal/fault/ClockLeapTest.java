package org.osefrance.archive.portal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The machine's clock a day back and ten years forward: nothing opens by it, nothing that waits is forgotten, no work is lost. */
class ClockLeapTest {

    private static final Duration TEN_YEARS = Duration.ofDays(3653);

    private final Path folder;
    private volatile Duration set = Duration.ZERO;
    private int units;
    private final Clock machine =
            ((InstantSource) () -> Clock.systemUTC().instant().plus(set)).withZone(ZoneOffset.UTC);

    ClockLeapTest(@TempDir Path given) {
        this.folder = given;
    }

    @Test
    @Timeout(180)
    void a_day_back_and_ten_years_forward_open_nothing_and_lose_nothing() throws IOException {
        RecordId waiting;
        try (OpenedArchive archive = open()) {
            takeIn(archive, "bleues");
            assertThat(archive.find("search", "--staff", "bleues")).isEqualTo(1);
            waiting = archive.archive()
                    .waitingDeposits()
                    .begin(new Deposit.Origin(Way.PAGE, "", "trial"), TriedArchive.terms())
                    .id();
            assertThat(archive.find("search", "bleues"))
                    .as("opens in five years")
                    .isZero();
            set = Duration.ofDays(-1);
            assertThat(archive.find("search", "bleues")).isZero();
            takeIn(archive, "vertes");
            set = TEN_YEARS;
            assertThat(archive.find("search", "bleues")).isZero();
            takeIn(archive, "rouges");
            assertThat(archive.run(0, "status").said()).anyMatch(line -> line.startsWith("clock: this machine shows"));
        }
        try (OpenedArchive archive = open()) {
            assertThat(archive.archive().legalClock().isHeld())
                    .as("after a restart")
                    .isTrue();
            assertThat(archive.find("search", "bleues")).isZero();
            assertThat(archive.archive()
                            .waitingDeposits()
                            .find(waiting)
                            .orElseThrow()
                            .standing()
                            .state())
                    .isEqualTo(Deposit.State.OPEN);
        }
        set = Duration.ZERO;
        try (OpenedArchive archive = open()) {
            assertThat(archive.archive().legalClock().isHeld()).as("set right").isFalse();
            takeIn(archive, "noires");
            assertThat(archive.find("search", "bleues")).isZero();
            assertThat(archive.find("search", "--staff", "rouges")).isEqualTo(1);
            archive.run(0, "verify", "--all");
            set = TEN_YEARS;
            assertThat(archive.run(0, "clock", "confirm").said())
                    .singleElement()
                    .asString()
                    .startsWith("CONFIRMED ");
            assertThat(archive.find("search", "bleues"))
                    .as("really ten years later")
                    .isEqualTo(1);
        }
    }

    /** A note of a period that ends in five years, released as far as its period lets it. */
    private void takeIn(OpenedArchive archive, String word) throws IOException {
        Path note = Files.writeString(folder.resolve(word + ".txt"), "Des chaussures " + word + ", inventées.");
        String year = String.valueOf(LocalDate.now(ZoneOffset.UTC).getYear() - 45);
        String unit = "INVENTED-" + ++units;
        List<String> release = List.of("release", unit, "--scope", "text", "--persons", "none", "--reason", "invented");
        archive.run(
                0,
                "ingest",
                note.toString(),
                "--into",
                unit,
                "--dated",
                year,
                "--category",
                "PRIVATE_LIFE_50",
                "--wait");
        archive.run(0, release.toArray(String[]::new));
    }

    private OpenedArchive open() {
        return new OpenedArchive(OpenArchive.doubting(folder.resolve("home"), machine), folder);
    }
}
