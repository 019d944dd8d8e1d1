package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.ingest.unpack.ContainerFormat;
import org.osefrance.archive.schemas.record.Wrapping;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** A file in staging while it is looked at and taken apart, with what came out of it. For one thread. */
final class ArrivedFile {

    /** Of the header of a letter, or of a part within it: there is something besides the letter's own words. */
    private static final Pattern SENT_ALONG = Pattern.compile(
            "(?im)^content-type:\\s*(multipart|message|application|image|audio|video)/|^content-disposition:");

    private final String label;
    private final StagedFile staged;
    private final Identified identified;
    private final List<Wrapping> within;
    private final List<ArrivedFile> members = new ArrayList<>();
    private Optional<Refusal> failure = Optional.empty();
    private boolean opened;

    ArrivedFile(String label, StagedFile staged, Identified identified, List<Wrapping> within) {
        this.label = label;
        this.staged = staged;
        this.identified = identified;
        this.within = List.copyOf(within);
    }

    String label() {
        return label;
    }

    StagedFile staged() {
        return staged;
    }

    List<Wrapping> within() {
        return within;
    }

    List<ArrivedFile> members() {
        return List.copyOf(members);
    }

    /** How it is taken apart; empty for what holds nothing. */
    Optional<ContainerFormat> container() {
        return switch (identified) {
            case Identified.Wraps wraps -> Optional.of(wraps.format());
            case Identified.As as -> as.kind().container();
            case Identified.Not not -> Optional.empty();
        };
    }

    boolean isOpened() {
        return opened;
    }

    void open() {
        opened = true;
    }

    void add(ArrivedFile member) {
        members.add(member);
    }

    void failToOpen(Refusal reason) {
        failure = Optional.of(reason);
        opened = true;
    }

    /** In what a file comes that comes out of this one. */
    List<Wrapping> wrappingOf(Relation relation) {
        ContainerFormat format = container().orElse(ContainerFormat.MAIL);
        return Stream.concat(
                        within.stream(), Stream.of(new Wrapping(relation, label, format.mediaType(), staged.sha512())))
                .toList();
    }

    /** Whether opening it may bring anything: most letters have nothing sent along, which their first lines tell. */
    boolean isWorthOpening() throws IOException {
        Optional<ContainerFormat> format = container();
        if (format.isEmpty() || format.get() != ContainerFormat.MAIL) {
            return format.isPresent();
        }
        try (FileBytes file = FileBytes.open(staged.path())) {
            byte[] head = file.head(Identification.TEXT_BYTES);
            return SENT_ALONG
                    .matcher(new String(head, StandardCharsets.ISO_8859_1))
                    .find();
        }
    }

    /** What became of it and of all that came in it, in order. */
    List<Arrival> arrivals() {
        List<Arrival> arrivals = new ArrayList<>();
        addTo(arrivals);
        return arrivals;
    }

    private void addTo(List<Arrival> arrivals) {
        switch (identified) {
            case Identified.Not not -> arrivals.add(refused(not.reason()));
            case Identified.As as -> addDocument(as, arrivals);
            case Identified.Wraps wraps -> {
                if (failure.isPresent()) {
                    arrivals.add(refused(failure.get()));
                } else {
                    arrivals.add(new Arrival.Opened(
                            label, staged, wrappingOf(Relation.PACKED).getLast()));
                    members.forEach(member -> member.addTo(arrivals));
                }
            }
        }
    }

    /** A letter that can be read is kept whatever was sent with it; a mailbox without its letters could not be read. */
    private void addDocument(Identified.As as, List<Arrival> arrivals) {
        boolean mailbox = as.kind().family() == FileKind.Family.MAILBOX;
        if (mailbox && failure.isPresent()) {
            arrivals.add(refused(failure.get()));
            return;
        }
        arrivals.add(new Arrival.Received(label, staged, as.kind(), as.size(), within));
        failure.ifPresent(reason -> arrivals.add(new Arrival.Refused(label + "/*", reason, Optional.empty(), within)));
        members.forEach(member -> member.addTo(arrivals));
    }

    private Arrival refused(Refusal reason) {
        boolean worthALook = reason.code().isForReview() && !ForeignFile.Type.isComputersOwn(label);
        return new Arrival.Refused(label, reason, worthALook ? Optional.of(staged) : Optional.empty(), within);
    }
}
