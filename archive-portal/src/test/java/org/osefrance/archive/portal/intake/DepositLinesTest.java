package org.osefrance.archive.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.ingest.intake.ContainerRefusal;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.ingest.intake.ForeignFile;
import org.osefrance.archive.ingest.intake.Refusal;
import org.osefrance.archive.ingest.unpack.ContainerFormat;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure.Measure;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.context.support.ResourceBundleMessageSource;

class DepositLinesTest {

    private static final List<Refusal> REFUSALS = List.of(
            new Refusal.Empty(),
            new Refusal.Truncated(FileKind.JPEG, "end-of-image marker"),
            new Refusal.Damaged(FileKind.PNG, "a chunk"),
            new Refusal.Encrypted(FileKind.PDF),
            new Refusal.WrongTypeForName("jpg", FileKind.HTML),
            new Refusal.UnknownType(),
            new ForeignFile(ForeignFile.Type.PROGRAM),
            new ForeignFile(ForeignFile.Type.AUDIO, Optional.of("jpg")),
            new Refusal.TooLarge(4_000_000_000L),
            new Refusal.SelfReferringTiff(8),
            new Refusal.PixelFlood(100_000, 90_000, 500_000_000),
            new ContainerRefusal.ArchiveFile("rar"),
            new ContainerRefusal.EmptyContainer(ContainerFormat.ZIP),
            new ContainerRefusal.DamagedContainer(ContainerFormat.ZIP, "a chunk"),
            new ContainerRefusal.EncryptedContainer(ContainerFormat.SEVEN_ZIP),
            new ContainerRefusal.Bomb(Measure.RATIO, 200),
            new ContainerRefusal.TooDeep(4),
            new ContainerRefusal.HoldsItself(ContainerFormat.GZIP),
            new Refusal.LoneReading(FileKind.ALTO),
            new Refusal.Unreadable());

    private final ResourceBundleMessageSource messages = messages();
    private final DepositLines lines = new DepositLines(messages, new ReadableDates(messages));

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/staff", "messages/intake");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    static Stream<Arguments> everyReasonInEveryLanguage() {
        return REFUSALS.stream()
                .flatMap(refusal -> Stream.of(Language.values()).map(language -> Arguments.of(refusal, language)));
    }

    private DepositLines.FileLine refused(Refusal reason, Locale locale) {
        Fate.Refused fate = new Fate.Refused(reason.code().name(), reason.details());
        return lines.file(new DepositedFile(1, "scans/a.jpg", Optional.empty(), Optional.empty(), fate), locale);
    }

    @Test
    void every_reason_is_tried_here() {
        assertThat(REFUSALS).extracting(Refusal::code).containsExactlyInAnyOrder(Refusal.Code.values());
    }

    @ParameterizedTest
    @MethodSource("everyReasonInEveryLanguage")
    void every_refusal_is_said_in_the_language_of_the_desk(Refusal reason, Language language) {
        String note = refused(reason, language.locale()).note();
        assertThat(note).isNotBlank().doesNotContain("{", "refusal.");
        if (language != Language.ENGLISH) {
            assertThat(note)
                    .isNotEqualTo(refused(reason, Locale.ENGLISH).note())
                    .doesNotContain("end-of-image", "chunk");
        }
    }

    @Test
    void numbers_are_written_as_the_language_writes_them() {
        assertThat(refused(REFUSALS.get(8), Locale.GERMAN).note()).contains("4.000.000.000");
        assertThat(refused(REFUSALS.get(8), Locale.ENGLISH).note()).contains("4,000,000,000");
    }

    @Test
    void a_file_that_was_kept_shows_its_digest_its_size_and_its_item() {
        RecordId item = new RecordId("item-one");
        String digest = "0123456789abcdef".repeat(8);
        DepositedFile kept = new DepositedFile(
                3,
                "box/a.jpg",
                Optional.of(2_345_678L),
                Optional.of(new DepositedFile.Content(digest, FileKind.JPEG, Optional.empty(), List.of())),
                new Fate.Accepted(new RecordId("file-one"), item));
        assertThat(lines.file(kept, Locale.FRENCH))
                .isEqualTo(new DepositLines.FileLine(
                        3, "box/a.jpg", "2,3 Mo", digest, "Accepted", "", Optional.of(item), Optional.empty()));
        assertThat(lines.size(999, Locale.ENGLISH)).isEqualTo("999 bytes");
        assertThat(lines.size(4L << 30, Locale.GERMAN)).isEqualTo("4,3 GB");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_period_of_closure_has_words(Language language) {
        assertThat(Category.values())
                .extracting(category -> messages.getMessage("category." + category, null, language.locale()))
                .doesNotHaveDuplicates()
                .allSatisfy(words -> assertThat(words).doesNotContain("_"));
    }

    static Stream<Language> languages() {
        return Stream.of(Language.values());
    }

    @ParameterizedTest
    @MethodSource("everyTypeAndMeasureInEveryLanguage")
    void every_foreign_type_and_every_measure_has_its_word(Refusal reason, Language language) {
        String detail = reason.details().getFirst();
        assertThat(refused(reason, language.locale()).note()).doesNotContain(detail);
    }

    static Stream<Arguments> everyTypeAndMeasureInEveryLanguage() {
        Stream<Refusal> foreign = Stream.of(ForeignFile.Type.values()).map(ForeignFile::new);
        Stream<Refusal> bombs = Stream.of(Measure.values()).map(measure -> new ContainerRefusal.Bomb(measure, 7));
        return Stream.concat(foreign, bombs)
                .filter(reason -> !reason.details().contains("XML"))
                .flatMap(reason -> Stream.of(Language.values()).map(language -> Arguments.of(reason, language)));
    }

    @Test
    void a_name_that_would_turn_the_line_around_is_shown_by_its_signs() {
        var line = lines.file(
                new DepositedFile(
                        1,
                        "a\u202egpj.exe\u0007",
                        Optional.empty(),
                        Optional.empty(),
                        new Fate.Refused("EMPTY", List.of())),
                Locale.ENGLISH);

        assertThat(line.label()).isEqualTo("a‹202E›gpj.exe␇");
    }
}
