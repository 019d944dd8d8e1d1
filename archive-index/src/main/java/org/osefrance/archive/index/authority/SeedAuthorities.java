package org.osefrance.archive.index.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.record.Authority;
import org.osefrance.archive.schemas.record.Camp;
import org.osefrance.archive.schemas.record.HistoricalEvent;
import org.osefrance.archive.schemas.record.Home;
import org.osefrance.archive.schemas.record.Network;
import org.osefrance.archive.schemas.record.Organisation;
import org.osefrance.archive.schemas.record.Person;
import org.osefrance.archive.schemas.record.PlaceRecord;

/**
 * The authorities that come with the archive. They say where they are from and how sure that is; an archive takes them in as records of
 * its own, under the same ids.
 *
 * @param places towns of origin, and the communes and sites of homes and camps
 * @param people public figures of history; nobody private is in the tables
 */
public record SeedAuthorities(
        List<Home> homes,
        List<Camp> camps,
        List<Network> networks,
        List<Organisation> organisations,
        List<Person> people,
        List<PlaceRecord> places,
        List<HistoricalEvent> events) {

    public SeedAuthorities {
        homes = List.copyOf(homes);
        camps = List.copyOf(camps);
        networks = List.copyOf(networks);
        organisations = List.copyOf(organisations);
        people = List.copyOf(people);
        places = List.copyOf(places);
        events = List.copyOf(events);
    }

    /**
     * Those in the tables of this module.
     *
     * @throws org.osefrance.archive.schemas.format.csv.CsvException when a table is not right, which its tests prevent
     */
    public static SeedAuthorities bundled() {
        SeedPlaces named = new SeedPlaces();
        List<Home> homes = new HomeRows(named).read(SeedTable.rows("homes.csv"));
        List<Camp> camps = new CampRows(named).read(SeedTable.rows("camps.csv"));
        var networks = SeedTable.rows("networks.csv");
        List<PlaceRecord> places = new ArrayList<>(PlaceRows.read(SeedTable.rows("places.csv")));
        places.addAll(named.list());
        return new SeedAuthorities(
                homes,
                camps,
                NetworkRows.networks(networks),
                NetworkRows.organisations(networks),
                PersonRows.read(SeedTable.rows("people.csv")),
                places,
                EventRows.read(SeedTable.rows("timeline.csv")));
    }

    /** All of them, places first because others refer to them. */
    public Stream<Authority> all() {
        return Stream.of(places, homes, camps, networks, organisations, people, events)
                .flatMap(List::stream);
    }
}
