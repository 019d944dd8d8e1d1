package org.osefrance.archive.portal.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.AuditException;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseException;
import org.osefrance.archive.index.database.EmbeddedPostgres;
import org.osefrance.archive.index.database.Filling;
import org.osefrance.archive.index.database.Snapshot.Table;
import org.osefrance.archive.portal.backup.BackupFacts.TableFacts;
import org.osefrance.archive.portal.runtime.AuditKeeping;
import org.osefrance.archive.portal.runtime.Home;
import org.osefrance.archive.portal.runtime.Operator;
import org.osefrance.archive.portal.setting.Settings;

/**
 * Brings an archive back from a backup, into a home that is not there yet. The home appears whole or not at all, after every
 * byte was compared with its digest, and is closed to the public until it was verified.
 */
public final class Restoring {

    private static final String DATABASE = "database/";
    private static final String DATABASE_FOLDER = "database";

    private final Settings settings;
    private final Clock clock;
    private final Consumer<String> progress;

    /**
     * @param settings name the home, and the database and the store where they lie elsewhere; all three have to be empty
     * @param progress told how far it has got, in sentences
     */
    public Restoring(Settings settings, Clock clock, Consumer<String> progress) {
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Brings everything back, or nothing.
     *
     * @param backup a folder that a backup made
     * @throws BackupException when it is not whole, was altered, comes from a newer version, or the home is not empty; the
     *     message names what is wrong
     */
    public void from(Path backup) {
        Path source = backup.toAbsolutePath().normalize();
        try {
            Manifest manifest = Manifest.of(source);
            checkWhatIsNotCopied(manifest);
            BackupFacts facts = BackupFacts.read(source.resolve(BackupFacts.FILE));
            try (UnfinishedFolder home = UnfinishedFolder.beside(absolute(settings.home()), this::stopServer)) {
                if (storeIsInHome()) {
                    restore(source, manifest, facts, home, storeBelow(home.path()));
                } else {
                    try (UnfinishedFolder store = UnfinishedFolder.beside(absolute(settings.store()), left -> {})) {
                        restore(source, manifest, facts, home, store.path());
                        store.publish();
                    }
                }
                home.publish();
            }
        } catch (IOException failed) {
            throw BackupException.failed("The backup could not be restored to " + settings.home(), failed);
        } catch (DatabaseException | AuditException failed) {
            throw BackupException.refused(failed);
        }
    }

    /** The tables go into the database and {@code backup.json} into this program: they are compared before. */
    private void checkWhatIsNotCopied(Manifest manifest) throws IOException {
        manifest.forEach((path, sha512) -> {
            if (path.startsWith(DATABASE) || path.equals(BackupFacts.FILE)) {
                manifest.check(path, sha512);
            }
        });
    }

    private void restore(Path source, Manifest manifest, BackupFacts facts, UnfinishedFolder home, Path store)
            throws IOException {
        Optional<Settings.ExternalDatabase> external = settings.database();
        if (external.isPresent()) {
            Database database =
                    Database.external(external.get().url(), external.get().ownerUrl());
            restore(source, manifest, facts, home, store, database);
        } else {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(home.path().resolve(DATABASE_FOLDER))) {
                restore(source, manifest, facts, home, store, server.database());
            }
        }
        Home.take(home.path()).close();
    }

    /** The rows are kept only when every other file has come through. */
    private void restore(
            Path source, Manifest manifest, BackupFacts facts, UnfinishedFolder home, Path store, Database database)
            throws IOException {
        try (Filling filling = database.fill(facts.schema())) {
            for (TableFacts table : facts.tables()) {
                fill(filling, table, source.resolve(table.file()));
            }
            facts.counters().forEach(filling::set);
            filling.closeToPublic("restored from the backup of " + facts.made(), clock.instant());
            progress.accept("The database is filled. Copying the store …");
            copy(manifest, home.path(), store);
            filling.finish();
        }
        database.migrate();
        AuditKeeping.addTo(
                database, Operator.deed(clock.instant(), Action.RESTORE, "from the backup of " + facts.made()));
    }

    private static void fill(Filling filling, TableFacts table, Path file) throws IOException {
        try (InputStream rows = new BufferedInputStream(Files.newInputStream(file))) {
            long read = filling.read(new Table(table.name(), table.columns()), rows);
            if (read != table.rows()) {
                throw new BackupException(file + " holds " + read + " rows; " + BackupFacts.FILE + " says "
                        + table.rows() + ". Nothing was put in place.");
            }
        }
    }

    private static void copy(Manifest manifest, Path home, Path store) throws IOException {
        manifest.forEach((path, sha512) -> {
            if (path.startsWith(Backup.STORE)) {
                manifest.copy(path, sha512, store.resolve(path.substring(Backup.STORE.length())));
            } else if (path.equals(Backup.ANCHORS)) {
                manifest.copy(path, sha512, home.resolve(path));
            } else if (path.startsWith(Backup.KEYS_FOLDER)
                    && Backup.KEYS.contains(path.substring(Backup.KEYS_FOLDER.length()))) {
                manifest.copy(path, sha512, home.resolve(path.substring(Backup.KEYS_FOLDER.length())));
            }
        });
    }

    /** A server that a kill left running in an unfinished home. */
    private void stopServer(Path unfinished) {
        Path database = unfinished.resolve(DATABASE_FOLDER);
        if (Files.isDirectory(database)) {
            EmbeddedPostgres.start(database).close();
        }
    }

    private boolean storeIsInHome() {
        return absolute(settings.store()).startsWith(absolute(settings.home()));
    }

    private Path storeBelow(Path home) {
        return home.resolve(absolute(settings.home()).relativize(absolute(settings.store())));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
