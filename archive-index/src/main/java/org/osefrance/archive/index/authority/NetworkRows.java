package org.osefrance.archive.index.authority;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.format.csv.CsvRow;
import org.osefrance.archive.schemas.record.Network;
import org.osefrance.archive.schemas.record.Organisation;

/** Networks, and the organisations that stand in the same table. */
final class NetworkRows {

    private static final Map<String, Optional<Network.Kind>> KINDS = Map.of(
            "network", Optional.of(Network.Kind.NETWORK),
            "route", Optional.of(Network.Kind.ROUTE),
            "committee", Optional.of(Network.Kind.COMMITTEE),
            "operation", Optional.of(Network.Kind.OPERATION),
            "office", Optional.of(Network.Kind.OFFICE),
            "place-network", Optional.of(Network.Kind.PLACE_NETWORK),
            "state service", Optional.of(Network.Kind.STATE_SERVICE),
            "organisation", Optional.empty());

    private NetworkRows() {}

    static List<Network> networks(List<CsvRow> rows) {
        return rows.stream()
                .flatMap(row -> row.oneOf("kind", KINDS).map(kind -> network(row, kind)).stream())
                .toList();
    }

    static List<Organisation> organisations(List<CsvRow> rows) {
        return rows.stream()
                .filter(row -> row.oneOf("kind", KINDS).isEmpty())
                .map(NetworkRows::organisation)
                .toList();
    }

    private static Network network(CsvRow row, Network.Kind kind) {
        return new Network(
                SeedTable.id(row, "network_id"),
                row.filled("name"),
                row.list("variant_names"),
                kind,
                SeedTable.date(row, "active_from_edtf"),
                SeedTable.date(row, "active_to_edtf"),
                row.text("area"),
                history(row),
                SeedTable.attestation(row));
    }

    private static Organisation organisation(CsvRow row) {
        return new Organisation(
                SeedTable.id(row, "network_id"),
                row.filled("name"),
                row.list("variant_names"),
                SeedTable.date(row, "active_from_edtf"),
                SeedTable.date(row, "active_to_edtf"),
                history(row),
                SeedTable.attestation(row));
    }

    private static String history(CsvRow row) {
        return Stream.of(
                        row.find("what_it_did"),
                        row.find("leaders_and_members").map(who -> "Leaders and members: " + who),
                        row.find("link_with_ose").map(link -> "Link with OSE: " + link),
                        row.find("scale_as_published").map(scale -> "Scale as published: " + scale),
                        row.find("paper_traces_left").map(traces -> "Papers left: " + traces))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(". "));
    }
}
