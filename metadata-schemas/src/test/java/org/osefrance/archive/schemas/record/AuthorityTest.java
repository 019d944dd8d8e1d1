package org.osefrance.archive.schemas.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.name.Name;
import org.osefrance.archive.schemas.name.NameKind;
import org.osefrance.archive.schemas.place.PlaceName;
import org.osefrance.archive.schemas.record.Home.InUseToday;
import org.osefrance.archive.schemas.record.Home.Occupation;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.source.Confidence;
import org.osefrance.archive.schemas.source.Source;

class AuthorityTest {

    private static final RecordId ID = new RecordId("home-tilleuls");
    private static final Attestation INVENTED =
            new Attestation(List.of(new Source.Unverified("invented")), Confidence.LOW, Optional.empty());

    @Test
    void a_person_and_a_place_go_by_their_names_as_written() {
        Name authorised = Name.of("Élise", "Tilleul", NameKind.BIRTH);
        Name nickname = Name.written("Lisou", NameKind.NICKNAME);
        Authority person =
                new Person(ID, authorised, List.of(nickname), Optional.empty(), Optional.empty(), "", INVENTED);
        assertThat(person.name()).isEqualTo("Élise Tilleul");
        assertThat(person.otherNames()).containsExactly("Lisou");
        Authority place = new PlaceRecord(
                ID,
                "Tilleuls",
                List.of(PlaceName.of("de", "Lindenau")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("FR"),
                Optional.empty(),
                Optional.empty(),
                INVENTED);
        assertThat(place.otherNames()).containsExactly("Lindenau");
    }

    @Test
    void a_home_can_move_and_keep_its_id() {
        List<Occupation> moves = new ArrayList<>(List.of(at("place-old-mill"), at("place-new-house")));
        Home home = new Home(ID, "Maison des Tilleuls", List.of(), moves, InUseToday.UNKNOWN, List.of(), "", INVENTED);
        moves.clear();
        assertThat(home.occupations())
                .extracting(occupation -> occupation.place().value())
                .containsExactly("place-old-mill", "place-new-house");
    }

    @Test
    void a_line_stands_on_a_page() {
        Name name = Name.written("Tilleul Élise", NameKind.SPELLING);
        Optional<RecordId> line = Optional.of(new RecordId("line-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Persona(ID, ID, Optional.empty(), line, name));
        assertThatIllegalArgumentException().isThrownBy(() -> new ListLine(ID, ID, -1, Optional.empty(), List.of()));
    }

    private static Occupation at(String place) {
        return new Occupation(
                new RecordId(place), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
