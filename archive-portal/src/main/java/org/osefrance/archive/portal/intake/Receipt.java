package org.osefrance.archive.portal.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.pdf.PrintedText;
import org.osefrance.archive.ingest.pdf.PrintedText.Part;
import org.springframework.context.MessageSource;

/** The receipt of a deposit in words, to be printed: who, when and on what terms, and each file with its digest or the reason why not. */
final class Receipt {

    /** Fates in the order in which they are told: what is kept comes first. */
    private static final List<String> ORDER =
            List.of("Accepted", "Known", "Refused", "Untaken", "LeftOut", "Opened", "Waiting", "Arriving");

    private static final int DIGITS_TOGETHER = 16;
    private static final int GROUPS_OF_A_LINE = 4;

    private final MessageSource messages;
    private final DepositLines lines;
    private final Locale locale;
    private final List<Part> parts = new ArrayList<>();

    private Receipt(MessageSource messages, DepositLines lines, Locale locale) {
        this.messages = messages;
        this.lines = lines;
        this.locale = locale;
    }

    /**
     * What stands on it.
     *
     * @param house the institution that signs
     * @param printed when it was made, in words
     */
    record Imprint(String house, String printed, boolean rightToLeft) {}

    static PrintedText of(
            Deposit deposit,
            List<DepositedFile> files,
            Imprint imprint,
            DepositLines lines,
            MessageSource messages,
            Locale locale) {
        Receipt receipt = new Receipt(messages, lines, locale);
        receipt.head(lines.deposit(deposit, locale));
        receipt.files(files);
        return new PrintedText(
                receipt.say("receipt.title") + " " + deposit.id(),
                locale.toLanguageTag(),
                imprint.rightToLeft(),
                imprint.house(),
                receipt.say("receipt.foot", deposit.id().value(), imprint.printed()),
                receipt.parts);
    }

    private void head(DepositLines.DepositLine deposit) {
        parts.add(new Part.Title(say("receipt.title")));
        if (!deposit.name().isEmpty()) {
            parts.add(new Part.Paragraph(apart(deposit.name())));
        }
        parts.add(new Part.Paragraph(say("receipt.number", deposit.id())));
        parts.add(new Part.Paragraph(
                say("intake.deposit.by", apart(deposit.depositor()), say("intake.way." + deposit.way()))));
        parts.add(new Part.Paragraph(say("receipt.opened", deposit.opened())));
        deposit.closed().ifPresent(closed -> parts.add(new Part.Paragraph(say("receipt.closed", closed))));
        parts.add(new Part.Paragraph(say("intake.state." + deposit.state())));
        deposit.replacing()
                .ifPresent(replaced -> parts.add(new Part.Paragraph(
                        say("receipt.replaces", replaced.page().value(), apart(replaced.reason())))));
        parts.add(new Part.Heading(say("receipt.terms")));
        fact("intake.into", deposit.terms().into());
        deposit.terms().dated().ifPresent(date -> fact("intake.dated", date));
        fact(
                "intake.category",
                deposit.terms().period().map(name -> say("category." + name)).orElse(say("intake.category.none")));
        if (!deposit.terms().languages().isEmpty()) {
            fact("receipt.languages", deposit.terms().languages());
        }
        if (deposit.terms().each()) {
            parts.add(new Part.Paragraph(say("intake.each")));
        }
    }

    private void fact(String key, String value) {
        parts.add(new Part.Paragraph(say("receipt.fact", say(key), apart(value))));
    }

    private void files(List<DepositedFile> files) {
        Map<String, List<DepositedFile>> byFate = new LinkedHashMap<>();
        ORDER.forEach(fate -> byFate.put(fate, new ArrayList<>()));
        files.forEach(file -> byFate.computeIfAbsent(file.fate().getClass().getSimpleName(), fate -> new ArrayList<>())
                .add(file));
        byFate.forEach((fate, alike) -> {
            if (!alike.isEmpty()) {
                parts.add(new Part.Heading(say("receipt.files", say("intake.fate." + fate), alike.size())));
                alike.forEach(this::file);
            }
        });
        if (files.isEmpty()) {
            parts.add(new Part.Paragraph(say("intake.nothing-yet")));
        }
        parts.add(new Part.Heading(say("receipt.check")));
        parts.add(new Part.Paragraph(say("receipt.check.what")));
    }

    private void file(DepositedFile file) {
        DepositLines.FileLine line = lines.file(file, locale);
        parts.add(new Part.Paragraph(line.number() + ". " + apart(line.label())));
        if (!line.note().isEmpty()) {
            parts.add(new Part.Note(line.note()));
        }
        line.held().ifPresent(id -> parts.add(new Part.Note(say("receipt.held", id.value()))));
        if (!line.size().isEmpty()) {
            parts.add(new Part.Note(line.size()));
        }
        line.item().ifPresent(item -> parts.add(new Part.Note(say("receipt.item", item.value()))));
        if (!line.sha512().isEmpty()) {
            parts.add(new Part.Signs(grouped(line.sha512())));
        }
    }

    /** Words of somebody else's keep their direction (https://www.unicode.org/reports/tr9/, FSI and PDI). */
    private static String apart(String words) {
        return "\u2068" + words + "\u2069";
    }

    private static String grouped(String digest) {
        return digest.replaceAll("(.{" + DIGITS_TOGETHER + "})(?=.)", "$1 ")
                .replaceAll("((?:\\S+ ){" + (GROUPS_OF_A_LINE - 1) + "}\\S+) ", "$1\n");
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
