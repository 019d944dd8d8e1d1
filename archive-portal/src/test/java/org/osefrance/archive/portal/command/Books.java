package org.osefrance.archive.portal.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositBook;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What tests ask of a book of deposits. */
final class Books {

    private Books() {}

    /** Every deposit, the newest first. */
    static List<Deposit> newestFirst(DepositBook book) {
        return Stream.of(Deposit.State.values())
                .flatMap(state -> book.list(state).stream())
                .sorted(Comparator.comparing(
                                (Deposit deposit) -> deposit.standing().openedAt())
                        .reversed())
                .toList();
    }

    /** How many files have which fate. */
    static Map<String, Long> fates(DepositBook book, RecordId deposit) {
        return book.listFiles(deposit).stream()
                .collect(Collectors.groupingBy(file -> file.fate().getClass().getSimpleName(), Collectors.counting()));
    }
}
