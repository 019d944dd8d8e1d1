package org.osefrance.archive.portal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.AuditException;
import org.osefrance.archive.index.database.DatabaseException;
import org.osefrance.archive.index.database.Snapshot;
import org.osefrance.archive.index.database.Snapshot.Table;
import org.osefrance.archive.index.follow.RecordMirror;
import org.osefrance.archive.portal.backup.BackupFacts.TableFacts;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.AuditKeeping;
import org.osefrance.archive.portal.runtime.Home;

/**
 * Writes everything of an open archive that cannot be made again into one folder, while the archive is read and written.
 *
 * <p>The state of the database is taken first and the store copied afterwards: what the catalogue names is in the store
 * before the catalogue names it, and nothing leaves the store meanwhile, so the copy holds all of it. Erasing has to wait, and the mirror stands still: a version
 * mirrored later would wait in the restored store for another one of its number.
 */
public final class Backup {

    /** Files of the home that hold keys. */
    static final List<String> KEYS = List.of("image-links.key", "account-secrets.key");

    static final String STORE = "store/";
    static final String KEYS_FOLDER = "keys/";

    /** Within the backup as within the home. */
    static final String ANCHORS = AuditKeeping.ANCHORS;

    private static final int BETWEEN_REMARKS = 10_000;

    private final Archive archive;
    private final Consumer<String> progress;
    private long files;

    /** @param progress told how far it has got, in sentences */
    public Backup(Archive archive, Consumer<String> progress) {
        this.archive = archive;
        this.progress = progress;
    }

    /**
     * Makes one.
     *
     * @param target a folder that does not exist yet, or is empty; it appears whole or not at all
     * @return how many files it holds
     * @throws BackupException when the folder cannot be taken or written
     */
    public long into(Path target) {
        Path whole = target.toAbsolutePath().normalize();
        refuseInside(whole, archive.home().folder());
        refuseInside(whole, archive.settings().store());
        RecordMirror.Hold still = archive.stock().hold();
        try (UnfinishedFolder folder = UnfinishedFolder.beside(whole, leftover -> {})) {
            archive.note(Action.BACKUP, "to " + whole);
            // Names of people are in it, and what accounts sign in with.
            Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx------"));
            write(folder.path());
            folder.publish();
            return files;
        } catch (IOException failed) {
            throw BackupException.failed("The backup could not be written to " + whole, failed);
        } catch (DatabaseException | AuditException failed) {
            throw BackupException.refused(failed);
        } finally {
            still.close();
        }
    }

    private void write(Path folder) throws IOException {
        Path manifest = folder.resolve(Manifest.FILE);
        try (Writer lines = Files.newBufferedWriter(manifest, StandardCharsets.UTF_8)) {
            // Before the tables: no anchor may speak of an entry that the backup does not hold.
            byte[] anchors = archive.auditAnchors();
            byte[] facts = tables(folder, lines).text();
            note(lines, ANCHORS, Digesting.write(folder.resolve(ANCHORS), sink -> sink.write(anchors)));
            copyStore(folder, lines);
            for (String key : KEYS) {
                Path file = archive.home().folder().resolve(key);
                if (Files.exists(file)) {
                    note(lines, KEYS_FOLDER + key, Digesting.copy(file, folder.resolve(KEYS_FOLDER + key)));
                }
            }
            note(lines, BackupFacts.FILE, Digesting.write(folder.resolve(BackupFacts.FILE), sink -> sink.write(facts)));
        }
        Files.writeString(folder.resolve(Manifest.SIDECAR), Manifest.line(Digesting.digest(manifest), Manifest.FILE));
    }

    private BackupFacts tables(Path folder, Writer lines) throws IOException {
        List<TableFacts> tables = new ArrayList<>();
        try (Snapshot snapshot = archive.stock().snapshot()) {
            Instant made = archive.clock().instant();
            for (Table table : snapshot.tables()) {
                long[] rows = {0};
                TableFacts facts = new TableFacts(table.name(), table.columns(), 0);
                String sha512 = Digesting.write(
                        folder.resolve(facts.file()), sink -> rows[0] = snapshot.write(table, unclosed(sink)));
                note(lines, facts.file(), sha512);
                tables.add(new TableFacts(table.name(), table.columns(), rows[0]));
            }
            progress.accept("The database is written: " + tables.size() + " tables. Copying the store …");
            return new BackupFacts(
                    BackupFacts.FORMAT, made, Home.FORMAT, snapshot.schemaVersion(), tables, snapshot.counters());
        }
    }

    private void copyStore(Path folder, Writer lines) throws IOException {
        archive.store()
                .forEachFile(
                        (path, file) -> note(lines, STORE + path, Digesting.copy(file, folder.resolve(STORE + path))));
    }

    private void note(Writer lines, String path, String sha512) throws IOException {
        lines.write(Manifest.line(sha512, path));
        files++;
        if (files % BETWEEN_REMARKS == 0) {
            progress.accept(files + " files");
        }
    }

    /** Whoever writes a table may not close the file under its digest. */
    private static OutputStream unclosed(OutputStream sink) {
        return new java.io.FilterOutputStream(sink) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private static void refuseInside(Path target, Path kept) {
        Path folder = kept.toAbsolutePath().normalize();
        if (target.startsWith(folder)) {
            throw new BackupException(target + " lies in " + folder
                    + ", which it is a backup of. Please name a folder elsewhere, best on another disk.");
        }
    }
}
