package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.follow.RecordMirror;
import org.osefrance.archive.ingest.storage.Sha512;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.HomeException;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.server.ArchiveServer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;

/** A backup of an archive that runs and is read, and the way back: everything is there, and closed until verified. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupTest {

    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final String MANIFEST = "manifest-sha512.txt";
    private static final String FACTS = "backup.json";

    private Path folder;
    private Path home;
    private Path backup;
    private List<String> found;
    private List<Object> kept;

    @BeforeAll
    void back_up_while_somebody_searches(@TempDir Path given) throws Exception {
        folder = given;
        home = given.resolve("home");
        backup = given.resolve("backups/first");
        Archive archive = OpenArchive.in(home);
        try (ArchiveServer server = ArchiveServer.start(archive, OpenArchive.settings(home))) {
            // The home belongs to the server: the command travels to it.
            assertThat(server.port()).isPositive();
            Path scans = InventedScans.in(folder.resolve("scans"));
            run(
                    archive,
                    0,
                    "ingest",
                    scans.toString(),
                    "--into",
                    "INVENTED",
                    "--dated",
                    "1941",
                    "--category",
                    "PRIVATE_LIFE_50",
                    "--wait");
            run(archive, 0, "release", "INVENTED/1", "--scope", "text", "--persons", "none", "--reason", "invented");
            assertThat(archive.accounts().offerSetup()).isPresent();
            found = run(archive, 0, "search", "charrette").said();
            assertThat(found).hasSize(1);
            kept = everything(archive);
            Set<List<String>> answers = backUpAndSearch(archive);
            assertThat(answers).containsExactly(found);
        }
    }

    private Set<List<String>> backUpAndSearch(Archive archive) throws Exception {
        Set<List<String>> answers = new LinkedHashSet<>();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<?> writing = people.submit(() -> {
                while (!done.get()) {
                    describe(archive);
                }
            });
            Future<?> reading = people.submit(() -> {
                while (!done.get()) {
                    answers.add(run(archive, 0, "search", "charrette").said());
                }
            });
            try {
                assertThat(program(home, 0, "backup", "backups/first")).contains("BACKED UP");
            } finally {
                done.set(true);
            }
            reading.get();
            writing.get();
        }
        return answers;
    }

    private static void describe(Archive archive) {
        RecordId id = RecordId.random();
        Description fonds = new Description(
                id,
                DescriptionLevel.FONDS,
                Optional.empty(),
                "LATE " + id,
                "invented",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
        archive.register().describe(fonds, Optional.empty(), 0, new Signature("test", "invented"));
    }

    @AfterAll
    void nothing_unfinished_is_left() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            assertThat(all).noneMatch(path -> path.toString().endsWith(".unfinished"));
        }
    }

    @Test
    @Order(1)
    void a_backup_can_be_checked_by_the_tools_of_any_system() throws IOException {
        Map<String, String> manifest = manifest(backup);
        for (Map.Entry<String, String> file : manifest.entrySet()) {
            assertThat(Sha512.of(Files.readAllBytes(backup.resolve(file.getKey()))))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
        try (Stream<Path> all = Files.walk(backup)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(path -> backup.relativize(path).toString()))
                    .hasSize(manifest.size() + 2)
                    .containsAll(manifest.keySet())
                    .contains(MANIFEST, MANIFEST + ".sha512");
        }
        assertThat(manifest).containsKeys(FACTS, "database/record_version.copy", "store/0=ocfl_1.1");
        assertThat(manifest)
                .as("what staff sign in with")
                .containsKeys(
                        "database/account.copy",
                        "database/recovery_code.copy",
                        "database/passkey.copy",
                        "database/sign_in_trial.copy",
                        "keys/account-secrets.key");
        assertThat(Files.readString(backup.resolve(FACTS))).contains("\"schema\"", "\"rows\"");
    }

    @Test
    @Order(2)
    void no_version_in_the_store_is_newer_than_the_database() throws IOException {
        Set<String> versions = Files.readAllLines(backup.resolve("database/record_version.copy")).stream()
                .map(row -> row.split("\t"))
                .map(row -> row[0] + ".v" + row[1] + ".json")
                .collect(Collectors.toSet());
        List<String> mirrored = new ArrayList<>();
        for (String path : manifest(backup).keySet()) {
            if (path.endsWith("/documents.txt")) {
                Files.readAllLines(backup.resolve(path)).forEach(line -> mirrored.add(line.split("\t")[0]));
            }
        }
        assertThat(mirrored).isNotEmpty();
        assertThat(mirrored.stream().filter(name -> name.endsWith(".json"))).isSubsetOf(versions);
    }

    @Test
    @Order(2)
    void a_restored_archive_has_everything_and_shows_nothing_until_it_was_verified() throws IOException {
        Path again = folder.resolve("again");
        assertThat(program(again, 0, "restore", backup.toString())).contains("RESTORED", "closed to the public");
        for (int start = 0; start < 2; start++) {
            try (Archive archive = OpenArchive.in(again)) {
                assertThat(archive.awaitIndex()).isTrue();
                assertThat(run(archive, 0, "search", "charrette").said()).isEmpty();
                assertThat(archive.catalog().listFonds(Viewer.anyone())).isEmpty();
                assertThat(archive.catalog().findUnitByReference(Viewer.anyone(), "INVENTED/1"))
                        .isEmpty();
                for (PageView page : pages(archive)) {
                    assertThat(archive.catalog()
                                    .findPage(Viewer.anyone(), page.page().id()))
                            .isEmpty();
                }
                assertThat(run(archive, 0, "search", "--staff", "charrette").said())
                        .hasSize(1);
                assertThat(everything(archive)).isEqualTo(kept);
                assertThat(run(archive, 0, "status").said())
                        .anyMatch(line -> line.startsWith("public: closed since") && line.contains("verify --all"));
                assertThat(run(archive, 0, "verify").told()).anyMatch(line -> line.contains("verify --all"));
            }
        }
        try (Archive archive = OpenArchive.in(again)) {
            RecordMirror.Hold hold = archive.stock().hold();
            for (String refused : List.of("backup", "erasure")) {
                assertThatExceptionOfType(HomeException.class)
                        .as(refused)
                        .isThrownBy(() -> {
                            if (refused.equals("backup")) {
                                archive.stock().hold();
                            } else {
                                archive.stock().erase(RecordId.random(), new Signature("test", "invented"));
                            }
                        })
                        .withMessageContaining("try again");
            }
            hold.close();
            long before = archive.writings();
            assertThat(run(archive, 0, "audit", "verify").said())
                    .singleElement()
                    .asString()
                    .startsWith("OK ");
            assertThat(run(archive, 0, "verify", "--all").said()).contains("OPENED to the public");
            assertThat(archive.auditTrail().listEntries(STAFF, AuditQuestion.newest(500)))
                    .extracting(kept -> kept.entry().action())
                    .containsSubsequence(Action.OPEN_TO_PUBLIC, Action.RESTORE, Action.BACKUP);
            assertThat(archive.writings()).isGreaterThan(before);
            assertThat(run(archive, 0, "search", "charrette").said()).isEqualTo(found);
            assertThat(everything(archive)).isEqualTo(kept);
            run(archive, 0, "rebuild");
            assertThat(archive.remaking().listLostImages()).isEmpty();
        }
        compareTables(again);
    }

    /** A backup of what was restored holds the same rows, byte by byte, but for what happened since. */
    private void compareTables(Path again) throws IOException {
        assertThat(program(again, 0, "backup", "backups/second")).contains("BACKED UP");
        Map<String, String> first = manifest(backup);
        Map<String, String> second = manifest(folder.resolve("backups/second"));
        for (String table : List.of("record", "record_version", "description", "page", "page_text", "account")) {
            String file = "database/" + table + ".copy";
            assertThat(second.get(file)).as(table).isNotNull().isEqualTo(first.get(file));
        }
        for (String grown : List.of("database/premis_event.copy", "database/audit_entry.copy", "audit/anchors")) {
            assertThat(Files.readAllLines(folder.resolve("backups/second").resolve(grown)))
                    .as(grown)
                    .containsAll(Files.readAllLines(backup.resolve(grown)));
        }
        first.keySet().stream()
                .filter(path -> path.startsWith("store/"))
                .forEach(path -> assertThat(second.get(path)).as(path).isEqualTo(first.get(path)));
    }

    @Test
    @Order(3)
    void an_archive_found_wrong_stays_closed() throws IOException {
        Path again = folder.resolve("damaged");
        program(again, 0, "restore", backup.toString());
        try (Archive archive = OpenArchive.in(again)) {
            Path original =
                    archive.store().path(pages(archive).getFirst().page().file(), "original");
            assertThat(original.toFile().setWritable(true)).isTrue();
            flip(original);
            ListeningTerminal verify = run(archive, 1, "verify", "--all");
            assertThat(verify.told()).anyMatch(line -> line.contains("stays closed"));
            assertThat(run(archive, 0, "search", "charrette").said()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void one_flipped_bit_is_refused_by_name() throws IOException {
        String content = manifest(backup).keySet().stream()
                .filter(path -> path.endsWith("/content/original"))
                .findFirst()
                .orElseThrow();
        for (String file : List.of("database/record_version.copy", content, FACTS, MANIFEST)) {
            Path altered = copy("flipped-" + file.length());
            flip(altered.resolve(file));
            refuses(altered, file);
        }
        Path missing = copy("short");
        Files.delete(missing.resolve(content));
        refuses(missing, content);
        Path unnamed = copy("unnamed");
        Files.delete(unnamed.resolve(MANIFEST));
        refuses(unnamed, "no whole backup");
    }

    @Test
    @Order(5)
    void a_backup_of_a_newer_archive_is_refused_with_what_to_do() throws IOException {
        for (String newer : List.of("\"layout\" : 999", "\"schema\" : \"999\"", "\"format\" : 999")) {
            Path altered = copy("newer-" + newer.charAt(1));
            String name = newer.substring(0, newer.indexOf(" :"));
            Path facts = altered.resolve(FACTS);
            Files.writeString(facts, Files.readString(facts).replaceFirst(name + " : \"?[0-9]+\"?", newer));
            sign(altered, FACTS);
            refuses(altered, "newer one");
        }
        Path outside = copy("outside");
        Files.writeString(folder.resolve("stranger"), "x");
        Path manifest = outside.resolve(MANIFEST);
        Files.writeString(
                manifest, Files.readString(manifest) + Sha512.of(new byte[] {'x'}) + "  store/../../stranger\n");
        sign(outside, FACTS);
        refuses(outside, "outside the backup");
    }

    @Test
    @Order(6)
    void what_is_in_the_way_is_left_alone() throws IOException {
        assertThat(program(home, 1, "backup", backup.toString())).contains("not an empty folder");
        assertThat(program(home, 1, "backup", home.resolve("index/b").toString()))
                .contains("elsewhere");
        assertThat(program(home, 1, "restore", backup.toString())).contains("not an empty folder");
        Path foreign = Files.createDirectories(folder.resolve("backups/third.unfinished"));
        Files.writeString(foreign.resolve("letter"), "not ours");
        assertThat(program(home, 1, "backup", "backups/third")).contains("third.unfinished");
        assertThat(foreign.resolve("letter")).hasContent("not ours");
        delete(foreign);
        Files.createDirectories(folder.resolve("backups/third"));
        assertThat(program(home, 0, "backup", "backups/third")).contains("BACKED UP");
    }

    @Test
    @Order(7)
    void killed_at_any_moment_neither_leaves_something_that_looks_whole() throws Exception {
        Path late = folder.resolve("backups/late");
        kill(home, folder.resolve("backups/late.unfinished/" + MANIFEST), "backup", late.toString());
        assertThat(late).doesNotExist();
        assertThat(program(folder.resolve("nothing"), 1, "restore", late + ".unfinished"))
                .contains("no whole backup");
        assertThat(program(home, 0, "backup", late.toString())).contains("BACKED UP");

        Path reborn = folder.resolve("reborn");
        kill(reborn, folder.resolve("reborn.unfinished/database/data/postmaster.pid"), "restore", late.toString());
        assertThat(reborn).doesNotExist();
        assertThat(program(reborn, 0, "restore", late.toString())).contains("RESTORED");
        try (Archive archive = OpenArchive.in(reborn)) {
            assertThat(everything(archive)).isEqualTo(kept);
        }
    }

    /** Runs a command in a process of its own and kills that when a file has appeared. */
    private void kill(Path of, Path sign, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.osefrance.archive.portal.ArchivePortal"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "killed", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("ARCHIVE_HOME", of.toString());
        Process process = builder.start();
        for (int look = 0; look < 12_000 && !Files.exists(sign); look++) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("ended: %s", Files.readString(out))
                    .isFalse();
        }
        process.destroyForcibly().waitFor();
        assertThat(sign).exists();
    }

    /** Everything of the records in the invented fonds but events of pages, which go on being written when images are made again. */
    private static List<Object> everything(Archive archive) {
        List<Object> all = new ArrayList<>();
        new Holdings(archive.catalog()).forEachUnit(unit -> {
            RecordId id = unit.description().id();
            if (!unit.description().reference().startsWith("INVENTED")) {
                return;
            }
            all.add(unit);
            all.add(archive.catalog().listVersions(STAFF, id));
            archive.catalog().listFiles(STAFF, id).forEach(file -> {
                all.add(file);
                all.add(archive.catalog().listEvents(STAFF, file.file().id()));
            });
        });
        for (PageView page : pages(archive)) {
            RecordId id = page.page().id();
            all.add(page);
            all.add(archive.catalog().listTexts(STAFF, id));
            all.add(archive.catalog().findText(STAFF, id));
        }
        return all;
    }

    private static List<PageView> pages(Archive archive) {
        return Stream.of("INVENTED/1", "INVENTED/2")
                .map(reference ->
                        archive.catalog().findUnitByReference(STAFF, reference).orElseThrow())
                .flatMap(item ->
                        archive.catalog().listPages(STAFF, item.description().id()).stream())
                .toList();
    }

    private void refuses(Path altered, String named) {
        Path never = folder.resolve("never");
        assertThat(program(never, 1, "restore", altered.toString())).contains(named);
        assertThat(never).doesNotExist();
        assertThat(folder.resolve("never.unfinished")).doesNotExist();
    }

    private String program(Path of, int exit, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int ended =
                new CommandLineProgram(Map.of("ARCHIVE_HOME", of.toString()), folder, out, out).run(List.of(arguments));
        assertThat(ended).as("%s: %s", List.of(arguments), said).isEqualTo(exit);
        return said.toString();
    }

    private ListeningTerminal run(Archive archive, int exit, String... arguments) {
        ListeningTerminal terminal = new ListeningTerminal();
        int ended = new Commands(terminal).execute(new Invocation(List.of(arguments), folder), () -> archive);
        assertThat(ended)
                .as("%s said %s, told %s", List.of(arguments), terminal.said(), terminal.told())
                .isEqualTo(exit);
        return terminal;
    }

    private static Map<String, String> manifest(Path of) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String line : Files.readAllLines(of.resolve(MANIFEST))) {
            files.put(line.substring(130), line.substring(0, 128));
        }
        return files;
    }

    /** Makes the digests fit again, as a newer archive would have written them. */
    private static void sign(Path altered, String file) throws IOException {
        Path manifest = altered.resolve(MANIFEST);
        String before = manifest(altered).get(file);
        String after = Sha512.of(Files.readAllBytes(altered.resolve(file)));
        String lines = Files.readString(manifest).replace(before + "  " + file, after + "  " + file);
        Files.writeString(manifest, lines);
        Files.writeString(
                altered.resolve(MANIFEST + ".sha512"),
                Sha512.of(lines.getBytes(StandardCharsets.UTF_8)) + "  " + MANIFEST + "\n");
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, bytes);
    }

    private Path copy(String name) throws IOException {
        Path target = folder.resolve("altered").resolve(name);
        try (Stream<Path> all = Files.walk(backup)) {
            for (Path path : all.toList()) {
                Path to = target.resolve(backup.relativize(path).toString());
                Files.createDirectories(to.resolveSibling("."));
                Files.copy(path, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return target;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
