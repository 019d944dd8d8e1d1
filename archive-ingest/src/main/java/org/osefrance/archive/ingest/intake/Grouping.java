package org.osefrance.archive.ingest.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.PlannedItem.PlannedFile;
import org.osefrance.archive.ingest.separator.Separator;

/**
 * Puts files together into items, before they are accepted. Scans of one folder with one stem and running numbers, or
 * with the two sides of a leaf, are one item; every document written on a computer is its own. A reading (ALTO, PAGE,
 * hOCR) goes with the scan of its name. What was sent with a letter is of the letter's item, whatever it is.
 *
 * <p>A gap in the numbers does not split an item, a page may be missing; but numbers that could be years run only where
 * they follow each other, or a folder of letters called {@code lettre_1938}, {@code lettre_1941} would become one letter.
 */
public final class Grouping {

    /** Some programs write {@code page.alto.xml} beside {@code page.jpg}. */
    private static final Pattern READING_MARK = Pattern.compile("\\.(alto|page|hocr)$", Pattern.CASE_INSENSITIVE);

    private static final Comparator<Received> BY_NAME = Comparator.comparing(Received::label, NaturalOrder.INSTANCE);

    private static final Comparator<Received> BY_PAGE = Comparator.comparingLong(
                    (Received file) -> page(file).number().orElse(-1))
            .thenComparingInt(file -> page(file).side())
            .thenComparing(BY_NAME);

    private Grouping() {}

    /**
     * Plans items. The order of the files does not matter, and each is found in the plan exactly once.
     *
     * @param each every file that is no reading becomes an item of its own
     */
    public static IntakePlan plan(Collection<Received> files, boolean each) {
        return plan(files, GroupingRule.of(each));
    }

    /** The same by any rule. A separator sheet is in no item. */
    public static IntakePlan plan(Collection<Received> files, GroupingRule rule) {
        Letters letters = Letters.among(files);
        Map<String, List<Received>> folders = letters.others().stream()
                .collect(Collectors.groupingBy(
                        Received::folder, () -> new TreeMap<>(NaturalOrder.INSTANCE), Collectors.toList()));
        List<PlannedItem> items = new ArrayList<>();
        List<Received> lone = new ArrayList<>();
        folders.values().forEach(folder -> planFolder(folder, rule, items, lone));
        items.addAll(letters.items());
        return new IntakePlan(items, lone);
    }

    /**
     * The plan of items that somebody arranged.
     *
     * @param items titles and files, in their order
     * @param readings by others: each goes with the scan of its name that lay in the same folder
     */
    public static IntakePlan arranged(List<Arranged> items, Collection<Received> readings) {
        List<Received> originals =
                items.stream().flatMap(item -> item.files().stream()).toList();
        List<Received> lone = new ArrayList<>();
        Map<Received, List<Received>> sidecars = sidecars(List.copyOf(readings), originals, lone);
        return new IntakePlan(
                items.stream().map(item -> planned(item, sidecars)).toList(), lone);
    }

    /**
     * An item as somebody arranged it.
     *
     * @param said by the separator sheet that lay before it
     */
    public record Arranged(String title, List<Received> files, Optional<Separator> said) {
        public Arranged {
            files = List.copyOf(files);
        }

        /** An item without a separator sheet. */
        public Arranged(String title, List<Received> files) {
            this(title, files, Optional.empty());
        }
    }

    private static void planFolder(
            List<Received> folder, GroupingRule rule, List<PlannedItem> items, List<Received> loneReadings) {
        List<Received> originals =
                folder.stream().filter(file -> !isReading(file)).sorted(BY_NAME).toList();
        List<Received> readings = folder.stream().filter(Grouping::isReading).toList();
        Map<Received, List<Received>> sidecars = sidecars(readings, originals, loneReadings);
        Proposal.of(originals, rule).forEach(item -> items.add(planned(item, sidecars)));
    }

    private static Map<Received, List<Received>> sidecars(
            List<Received> readings, List<Received> originals, List<Received> loneReadings) {
        Map<Received, List<Received>> sidecars = new HashMap<>();
        readings.stream()
                .sorted(BY_NAME)
                .forEach(reading -> findScan(reading, originals)
                        .ifPresentOrElse(
                                scan -> sidecars.computeIfAbsent(scan, key -> new ArrayList<>())
                                        .add(reading),
                                () -> loneReadings.add(reading)));
        return sidecars;
    }

    private static PlannedItem planned(Arranged item, Map<Received, List<Received>> sidecars) {
        return new PlannedItem(
                item.title(),
                item.files().stream()
                        .map(file -> new PlannedFile(file, sidecars.getOrDefault(file, List.of())))
                        .toList(),
                item.said());
    }

    /** The first scan of the reading's name, in any case. */
    private static Optional<Received> findScan(Received reading, List<Received> originals) {
        String name = READING_MARK.matcher(reading.baseName()).replaceFirst("");
        return originals.stream()
                .filter(file -> file.kind().isScan() && file.folder().equals(reading.folder()))
                .filter(file -> file.baseName().equalsIgnoreCase(name)
                        || file.baseName().equalsIgnoreCase(reading.baseName())
                        || file.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Groups by what the names say. */
    static List<Arranged> byName(List<Received> originals) {
        return groups(originals).stream().map(Grouping::titled).toList();
    }

    /** One group under the title that its names give. */
    static Arranged titled(List<Received> group) {
        return titled(group, Optional.empty());
    }

    /** The same behind a separator sheet, which may name it. */
    static Arranged titled(List<Received> group, Optional<Separator> said) {
        String title = said.map(Separator::reference)
                .filter(reference -> !reference.isEmpty())
                .orElseGet(() -> title(group));
        return new Arranged(title, group, said);
    }

    private static List<List<Received>> groups(List<Received> originals) {
        Map<String, List<Received>> byStem =
                originals.stream().filter(Grouping::isPart).collect(Collectors.groupingBy(Grouping::stem));
        List<List<Received>> groups = new ArrayList<>();
        byStem.values()
                .forEach(group -> splitAtYears(group.stream().sorted(BY_PAGE).toList(), groups));
        originals.stream().filter(file -> !isPart(file)).forEach(file -> groups.add(List.of(file)));
        groups.sort(Comparator.comparing((Function<List<Received>, Received>) List::getFirst, BY_NAME));
        return groups;
    }

    private static void splitAtYears(List<Received> sorted, List<List<Received>> groups) {
        List<Received> run = new ArrayList<>();
        for (Received file : sorted) {
            if (!run.isEmpty() && areDifferentYears(page(run.getLast()), page(file))) {
                groups.add(List.copyOf(run));
                run.clear();
            }
            run.add(file);
        }
        groups.add(List.copyOf(run));
    }

    private static boolean areDifferentYears(PageLabel one, PageLabel next) {
        return one.mayBeYear()
                && next.mayBeYear()
                && next.number().getAsLong() - one.number().getAsLong() > 1;
    }

    private static String title(List<Received> group) {
        Received first = group.getFirst();
        String stem = group.size() == 1 ? first.baseName() : page(first).stem();
        if (!stem.isBlank()) {
            return stem;
        }
        String folder = first.folder().substring(first.folder().lastIndexOf('/') + 1);
        return folder.isBlank() ? first.name() : folder;
    }

    private static boolean isReading(Received file) {
        return file.kind().family() == FileKind.Family.READING;
    }

    private static boolean isPart(Received file) {
        return file.kind().isScan() && page(file).isPart();
    }

    /** Pages with numbers and leaves without are not mixed: {@code plan-r} says nothing of {@code plan-2}. */
    private static String stem(Received file) {
        PageLabel page = page(file);
        return (page.number().isPresent() ? "number " : "side ") + page.stem().toLowerCase(Locale.ROOT);
    }

    private static PageLabel page(Received file) {
        return PageLabel.of(file.baseName());
    }
}
