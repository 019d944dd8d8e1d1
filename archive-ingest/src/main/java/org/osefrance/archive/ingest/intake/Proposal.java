package org.osefrance.archive.ingest.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.Grouping.Arranged;
import org.osefrance.archive.ingest.separator.Separator;

/** Groups the files of one folder by a rule. What was written on a computer is an item of its own by every rule but that of shelfmarks. */
final class Proposal {

    private Proposal() {}

    /** @param originals of one folder, in the order of their names */
    static List<Arranged> of(List<Received> originals, GroupingRule rule) {
        return switch (rule) {
            case GroupingRule.ByName byName -> Grouping.byName(originals);
            case GroupingRule.Each each ->
                originals.stream().map(file -> Grouping.titled(List.of(file))).toList();
            case GroupingRule.ByFolder byFolder -> byFolder(originals);
            case GroupingRule.ByShelfmark shelfmark -> byShelfmark(originals, shelfmark.pattern());
            case GroupingRule.AtSeparators separators -> atSeparators(originals, separators);
        };
    }

    private static List<Arranged> byFolder(List<Received> originals) {
        List<Received> scans =
                originals.stream().filter(file -> file.kind().isScan()).toList();
        List<Arranged> items = new ArrayList<>();
        if (!scans.isEmpty()) {
            Received first = scans.getFirst();
            String folder = first.folder().substring(first.folder().lastIndexOf('/') + 1);
            items.add(new Arranged(folder.isBlank() ? first.baseName() : folder, scans));
        }
        originals.stream()
                .filter(file -> !file.kind().isScan())
                .forEach(file -> items.add(Grouping.titled(List.of(file))));
        return items;
    }

    private static List<Arranged> byShelfmark(List<Received> originals, ShelfmarkPattern pattern) {
        Map<String, List<Received>> byItem = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        List<Received> others = new ArrayList<>();
        for (Received file : originals) {
            Optional<ShelfmarkPattern.Found> found = pattern.find(file.baseName());
            if (found.isEmpty()) {
                others.add(file);
                continue;
            }
            String key = found.get().item().toLowerCase(Locale.ROOT);
            titles.putIfAbsent(key, found.get().item());
            byItem.computeIfAbsent(key, item -> new ArrayList<>()).add(file);
        }
        List<Arranged> items = new ArrayList<>();
        byItem.forEach((key, files) -> {
            // The order of the names decides between pages of one number.
            files.sort(Comparator.comparingLong(
                    file -> pattern.find(file.baseName()).orElseThrow().page()));
            items.add(new Arranged(titles.getOrDefault(key, key), files));
        });
        items.addAll(Grouping.byName(others));
        return items;
    }

    private static List<Arranged> atSeparators(List<Received> originals, GroupingRule.AtSeparators rule) {
        if (originals.stream().noneMatch(file -> rule.separators().containsKey(file.label()))) {
            return Grouping.byName(originals);
        }
        List<Arranged> items = new ArrayList<>();
        List<Received> run = new ArrayList<>();
        Optional<Separator> before = Optional.empty();
        for (Received file : originals) {
            Optional<Separator> separator =
                    Optional.ofNullable(rule.separators().get(file.label()));
            if ((separator.isPresent() || !file.kind().isScan()) && !run.isEmpty()) {
                items.add(Grouping.titled(List.copyOf(run), before));
                run.clear();
                before = Optional.empty();
            }
            if (separator.isPresent()) {
                before = separator;
            } else if (file.kind().isScan()) {
                run.add(file);
            } else {
                items.add(Grouping.titled(List.of(file)));
            }
        }
        if (!run.isEmpty()) {
            items.add(Grouping.titled(List.copyOf(run), before));
        }
        return items;
    }
}
