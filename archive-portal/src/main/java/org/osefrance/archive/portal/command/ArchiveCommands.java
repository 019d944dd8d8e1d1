package org.osefrance.archive.portal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.setting.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the command line understands; each method hands over to the task of its name. */
@Command(
        name = "archive",
        description =
                "The archive of a home (ARCHIVE_HOME, by default ./var): the running one, or this home opened for the command.",
        subcommands = HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND")
final class ArchiveCommands {

    private static final String JSON = "--json";
    private static final String JSON_MEANS = "one JSON object a line";

    private final Supplier<Archive> archive;
    private final Supplier<Settings> settings;
    private final Terminal terminal;
    private final Path folder;

    /**
     * @param archive opened when a command asks for it
     * @param settings of a home that no archive is opened in
     * @param folder in which relative paths are meant
     */
    ArchiveCommands(Supplier<Archive> archive, Supplier<Settings> settings, Terminal terminal, Path folder) {
        this.archive = archive;
        this.settings = settings;
        this.terminal = terminal;
        this.folder = folder;
    }

    @Command(description = "Takes in files and folders. Safe to repeat.")
    int ingest(
            @Parameters(paramLabel = "PATH", arity = "1..*") List<Path> paths,
            @Option(names = "--into", paramLabel = "REFERENCE", description = "unit they go under")
                    Optional<String> into,
            @Option(names = "--dated", paramLabel = "EDTF", description = "such as 1942 or 1938/1946")
                    Optional<String> dated,
            @Option(names = "--category", paramLabel = "PERIOD", description = "such as PRIVATE_LIFE_50")
                    Optional<String> category,
            @Option(names = "--release", paramLabel = "SCOPE", description = "none, description, text or full")
                    Optional<String> release,
            @Option(names = "--persons", description = "none or unknown: who is named there") Optional<String> persons,
            @Option(names = "--reason", paramLabel = "TEXT") Optional<String> reason,
            @Option(names = "--languages", split = ",", paramLabel = "fra,deu") List<String> languages,
            @Option(names = "--each", description = "every file is an item of its own") boolean each,
            @Option(names = "--separators", description = "an item begins behind each scan of a separator sheet")
                    boolean separators,
            @Option(names = "--dry-run", description = "says what would become of it") boolean dryRun,
            @Option(names = "--wait", description = "until the pages can be read and found") boolean wait,
            @Option(names = JSON, description = JSON_MEANS) boolean json)
            throws InterruptedException {
        AccessOptions access = new AccessOptions(dated, category, release, persons, reason);
        IngestOptions options = new IngestOptions(
                into, access, languages == null ? List.of() : languages, each, separators, dryRun, wait);
        return new IngestTask(archive.get(), new Answer(terminal, json), folder).run(paths, options);
    }

    @Command(description = "Records a release decision.")
    int release(
            @Parameters(paramLabel = "REFERENCE|ID", arity = "1..*") List<String> units,
            @Option(names = "--scope", required = true, paramLabel = "none|description|text|full") String scope,
            @Option(names = "--persons", defaultValue = "unknown", paramLabel = "none|unknown") String persons,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason,
            @Option(names = JSON, description = JSON_MEANS) boolean json) {
        return new ReleaseTask(archive.get(), new Answer(terminal, json)).run(units, scope, persons, reason);
    }

    @Command(description = "Mends the date, period, title or maker of units that are here already.")
    int describe(
            @Parameters(paramLabel = "REFERENCE|ID", arity = "1..*") List<String> units,
            @Option(names = "--dated", paramLabel = "EDTF", description = "such as 1942 or 1938/1946")
                    Optional<String> dated,
            @Option(names = "--category", paramLabel = "PERIOD", description = "such as PRIVATE_LIFE_50")
                    Optional<String> category,
            @Option(names = "--title", paramLabel = "TEXT") Optional<String> title,
            @Option(
                            names = "--made-by",
                            paramLabel = "MAKER",
                            description = "rescuer, family, vichy, occupier, camp, post-war or unknown")
                    Optional<String> madeBy,
            @Option(names = "--why", paramLabel = "TEXT", description = "why they made the papers, in a sentence")
                    Optional<String> why,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason,
            @Option(names = JSON, description = JSON_MEANS) boolean json) {
        AccessOptions access =
                new AccessOptions(dated, category, Optional.empty(), Optional.empty(), Optional.of(reason));
        return new DescribeTask(archive.get(), new Answer(terminal, json))
                .run(units, access, new DescribeTask.Wording(title, madeBy, why));
    }

    @Command(
            description =
                    "Arranges pages that were accepted, as the desk does: order, move, split, merge, recto, verso, unmark,"
                            + " turn, replace.")
    int arrange(
            @Parameters(index = "0", paramLabel = "order|move|split|merge|recto|verso|unmark|turn|replace") String deed,
            @Parameters(index = "1", paramLabel = "REFERENCE|ID", description = "the document they are of") String unit,
            @Parameters(index = "2..*", paramLabel = "PAGE", description = "such as 3, 3-5, or an id")
                    List<String> pages,
            @Option(names = "--into", paramLabel = "REFERENCE|ID", description = "the document they go into")
                    Optional<String> into,
            @Option(names = "--at", paramLabel = "N", description = "number of the first of them there; else the end")
                    Optional<Integer> at,
            @Option(names = "--title", paramLabel = "TEXT", description = "of what is split off")
                    Optional<String> title,
            @Option(names = "--by", paramLabel = "90|180|270", description = "clockwise") Optional<Integer> by,
            @Option(names = "--with", paramLabel = "FILE", description = "the scan that takes the place of another")
                    Optional<Path> scan,
            @Option(names = "--as-open", description = "as open as what they stand in; else as closed as they are")
                    boolean asOpen,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason,
            @Option(names = "--dry-run", description = "says what it would do") boolean dryRun,
            @Option(names = JSON, description = JSON_MEANS) boolean json) {
        ArrangeOptions options = new ArrangeOptions(into, at, title, by, scan, asOpen, dryRun);
        return new ArrangeTask(archive.get(), new Answer(terminal, json), folder)
                .run(deed, unit, pages == null ? List.of() : pages, options, reason);
    }

    @Command(description = "Searches as the public does, or everything with --staff.")
    int search(
            @Parameters(paramLabel = "WORDS", arity = "1..*") List<String> words,
            @Option(names = "--staff", description = "closed records too") boolean staff,
            @Option(names = "--limit", defaultValue = "20", paramLabel = "N") int limit,
            @Option(names = JSON, description = JSON_MEANS) boolean json) {
        return new SearchTask(archive.get(), new Answer(terminal, json)).run(String.join(" ", words), staff, limit);
    }

    @Command(description = "What there is, and how far the work has got.")
    int status(@Option(names = JSON, description = JSON_MEANS) boolean json) {
        return new StatusTask(archive.get(), new Answer(terminal, json)).run();
    }

    @Command(description = "Compares what is kept with what was accepted.")
    int verify(
            @Option(names = "--all", description = "every byte, and the catalogue against the store") boolean all,
            @Option(names = JSON, description = JSON_MEANS) boolean json) {
        return new VerifyTask(archive.get(), new Answer(terminal, json)).run(all);
    }

    @Command(
            description =
                    "Looks whether what is kept is still what was accepted, in both copies, and mends one from the other.")
    int fixity(
            @Parameters(paramLabel = "show|run|mend", arity = "0..1", defaultValue = "show") String what,
            @Option(names = JSON, description = JSON_MEANS) boolean json) {
        return new FixityTask(archive.get(), new Answer(terminal, json)).run(what);
    }

    @Command(description = "What time papers open by; or, after the machine's clock leapt forward, that it is right.")
    int clock(
            @Parameters(paramLabel = "show|confirm", arity = "0..1", defaultValue = "show") String what,
            @Option(names = JSON, description = JSON_MEANS) boolean json) {
        return new ClockTask(archive.get(), new Answer(terminal, json)).run(what);
    }

    @Command(description = "Looks whether an entry of the audit was altered, taken out or put in.")
    int audit(
            @Parameters(paramLabel = "verify") String what,
            @Option(names = JSON, description = JSON_MEANS) boolean json) {
        return new AuditTask(archive.get(), new Answer(terminal, json)).run(what);
    }

    @Command(description = "Who has an account; or a new beginning for somebody who is locked out.")
    int account(
            @Parameters(paramLabel = "list|reset NAME", arity = "1..2") List<String> words,
            @Option(names = JSON, description = JSON_MEANS) boolean json) {
        return new AccountTask(archive.get(), new Answer(terminal, json)).run(words);
    }

    @Command(
            description =
                    "Makes the index again from the catalogue and lost images from the originals, or the catalogue from the store.")
    int rebuild(
            @Option(names = "--from-store", description = "into an empty database") boolean fromStore,
            @Option(names = JSON, description = JSON_MEANS) boolean json)
            throws InterruptedException {
        return new RebuildTask(archive.get(), new Answer(terminal, json)).run(fromStore);
    }

    @Command(
            description = "Writes everything that cannot be made again into a new folder, also while the archive runs.")
    int backup(
            @Parameters(paramLabel = "DIR", description = "does not exist yet, or is empty") Path target,
            @Option(names = JSON, description = JSON_MEANS) boolean json) {
        return new BackupTask(archive.get(), new Answer(terminal, json)).run(folder.resolve(target));
    }

    @Command(description = "Brings a backup back into a home that is empty; closed to the public until verify --all.")
    int restore(
            @Parameters(paramLabel = "DIR", description = "made by backup") Path backup,
            @Option(names = JSON, description = JSON_MEANS) boolean json) {
        return new RestoreTask(settings.get(), new Answer(terminal, json)).run(folder.resolve(backup));
    }

    @Command(description = "Loads the invented sample, or removes all of it before real papers come.")
    int demo(
            @Parameters(paramLabel = "load|remove") String what,
            @Option(names = JSON, description = JSON_MEANS) boolean json)
            throws InterruptedException {
        return new DemonstrationTask(archive.get(), new Answer(terminal, json)).run(what);
    }

    @Command(description = "Reads files without an archive: text and ALTO into a folder.")
    int text(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Option(names = "--out", required = true, paramLabel = "DIR") Path out,
            @Option(names = "--languages", split = ",", paramLabel = "fra,deu") List<String> languages)
            throws InterruptedException {
        return new TextTask(new Answer(terminal, false), folder)
                .run(files, out, languages == null ? List.of() : languages);
    }

    @Command(description = "Finds names, places, camps, organisations and dates in a text, one sentence a line.")
    int recognise(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "OUT.tsv",
                            description = "sentence from 0, words, type")
                    Path out,
            @Option(names = "--language", paramLabel = "en", description = "else the text tells it")
                    Optional<String> language) {
        return new RecogniseTask(new Answer(terminal, false), folder).run(file, out, language);
    }

    @Command(description = "Finds the same person in the records of a table, without an archive.")
    int link(
            @Option(
                            names = "--records",
                            required = true,
                            paramLabel = "R.tsv",
                            description = "a header line; first column the id")
                    Path records,
            @Option(names = "--out", required = true, paramLabel = "PAIRS.tsv", description = "id, id, probability")
                    Path out,
            @Option(names = "--clusters", paramLabel = "C.tsv", description = "id, cluster") Optional<Path> clusters,
            @Option(names = "--columns", split = ",", paramLabel = "given=first_name,birth=dob") List<String> columns) {
        return new LinkTask(new Answer(terminal, false), folder)
                .run(records, out, clusters, columns == null ? List.of() : columns);
    }

    @Command(
            description =
                    "Searches the names of a table as the archive does (--persons, --queries), or says of names whether"
                            + " they may be one (--verdicts); without an archive.")
    int names(
            @Option(names = "--persons", paramLabel = "P.tsv", description = "id, given name, surname")
                    Optional<Path> persons,
            @Option(names = "--queries", paramLabel = "Q.tsv", description = "type, query, expected name")
                    Optional<Path> queries,
            @Option(names = "--verdicts", paramLabel = "PAIRS.tsv", description = "two names a line")
                    Optional<Path> pairs,
            @Option(names = "--out", required = true, paramLabel = "OUT.tsv", description = "what was found") Path out,
            @Option(names = "--cpu", description = "say what the searches took") boolean cpu) {
        NamesTask task = new NamesTask(new Answer(terminal, false), folder);
        if (pairs.isPresent() && persons.isEmpty() && queries.isEmpty()) {
            return task.verdicts(pairs.get(), out);
        }
        if (pairs.isPresent() || persons.isEmpty() || queries.isEmpty()) {
            throw new RefusedException("names takes --persons and --queries, or --verdicts alone.");
        }
        return task.search(persons.get(), queries.get(), out, cpu);
    }
}
