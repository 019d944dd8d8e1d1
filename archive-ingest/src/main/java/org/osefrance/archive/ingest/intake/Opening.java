package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.unpack.ContainerFormat;
import org.osefrance.archive.ingest.unpack.UnpackLimits;
import org.osefrance.archive.ingest.unpack.Unpacked;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure;
import org.osefrance.archive.ingest.unpack.Unpacker.Container;
import org.osefrance.archive.schemas.record.Wrapping;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/**
 * Takes one arrival apart, and what came out of it, level by level: one child for all containers of a level. What comes out is
 * looked at like any other file. Where one turns out to be made to flood the disk, nothing more of the arrival is opened.
 */
final class Opening {

    private final Unpacking unpacking;
    private final Look look;
    private int members;
    private long bytes;
    private Optional<Refusal> alarm = Optional.empty();

    Opening(Unpacking unpacking, Look look) {
        this.unpacking = unpacking;
        this.look = look;
    }

    /** Looks at a file that came out and takes it into staging. */
    @FunctionalInterface
    interface Look {
        ArrivedFile at(Path file, String label, List<Wrapping> within) throws IOException;
    }

    /**
     * Opens all there is to open.
     *
     * @param scratch an empty folder for what comes out, on the disk of the staging folder
     */
    void open(ArrivedFile root, Path scratch) throws IOException, InterruptedException {
        List<ArrivedFile> level = List.of(root);
        while (!level.isEmpty()) {
            List<ArrivedFile> closed = new ArrayList<>();
            for (ArrivedFile file : level) {
                if (isToBeOpened(file)) {
                    closed.add(file);
                }
            }
            List<ArrivedFile> next = new ArrayList<>();
            if (!closed.isEmpty()) {
                List<Container> containers = closed.stream()
                        .map(file -> new Container(
                                file.staged().path(), file.container().orElseThrow()))
                        .toList();
                List<Unpacked> answers = unpacking.unpacker().unpack(containers, scratch, left());
                for (int i = 0; i < closed.size(); i++) {
                    next.addAll(take(closed.get(i), answers.get(i)));
                }
                empty(scratch);
            }
            level = next;
        }
    }

    private UnpackLimits left() {
        return unpacking.limits().less(members, bytes);
    }

    private boolean isToBeOpened(ArrivedFile file) throws IOException {
        Optional<ContainerFormat> format = file.container();
        if (format.isEmpty() || file.isOpened() || !file.isWorthOpening()) {
            return false;
        } else if (alarm.isPresent()) {
            file.failToOpen(alarm.get());
        } else if (file.within().stream()
                .anyMatch(outer -> outer.sha512().equals(file.staged().sha512()))) {
            file.failToOpen(new ContainerRefusal.HoldsItself(format.get()));
        } else if (file.within().size() >= unpacking.limits().depth()) {
            file.failToOpen(new ContainerRefusal.TooDeep(unpacking.limits().depth()));
        } else {
            return true;
        }
        return false;
    }

    private List<ArrivedFile> take(ArrivedFile container, Unpacked answer) throws IOException {
        ContainerFormat format = container.container().orElseThrow();
        switch (answer) {
            case Unpacked.Failed(Failure.Excess excess) -> {
                Refusal bomb = new ContainerRefusal.Bomb(excess.measure(), excess.limit());
                alarm = Optional.of(bomb);
                container.failToOpen(bomb);
            }
            case Unpacked.Failed(Failure.Encrypted encrypted) ->
                container.failToOpen(new ContainerRefusal.EncryptedContainer(format));
            case Unpacked.Failed(Failure.Damaged damaged) ->
                container.failToOpen(new ContainerRefusal.DamagedContainer(format, damaged.what()));
            case Unpacked.Members(List<Unpacked.Member> found) -> {
                if (!found.isEmpty() || !format.isPacking()) {
                    return takeMembers(container, found);
                }
                container.failToOpen(new ContainerRefusal.EmptyContainer(format));
            }
        }
        return List.of();
    }

    private List<ArrivedFile> takeMembers(ArrivedFile container, List<Unpacked.Member> found) throws IOException {
        List<ArrivedFile> taken = new ArrayList<>();
        for (Unpacked.Member member : found) {
            members++;
            bytes += Files.size(member.file());
            ArrivedFile parent =
                    member.parent().isPresent() ? taken.get(member.parent().getAsInt()) : container;
            String label = parent.label() + "/" + nameOf(member.name(), parent);
            ArrivedFile file = look.at(member.file(), FileLabel.of(label), parent.wrappingOf(member.relation()));
            if (member.relation() == Relation.MESSAGE) {
                // The child that took the mailbox apart has taken out what was sent with its letters.
                file.open();
            }
            parent.add(file);
            taken.add(file);
        }
        container.open();
        return taken;
    }

    /** Compressed files without a name of their own are called like what they came in, without its ending. */
    private static String nameOf(String name, ArrivedFile container) {
        if (!name.isBlank()) {
            return name.startsWith("/") ? name.substring(1) : name;
        }
        String outer = container.label().substring(container.label().lastIndexOf('/') + 1);
        return outer.endsWith(".tgz")
                ? outer.replaceFirst("\\.tgz$", ".tar")
                : outer.replaceFirst("\\.(gz|bz2|xz)$", "");
    }

    /** What is left there belongs to containers that were refused. */
    private static void empty(Path scratch) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(scratch, Files::isRegularFile)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }
}
