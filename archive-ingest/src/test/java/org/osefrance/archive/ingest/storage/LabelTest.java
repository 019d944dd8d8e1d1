package org.osefrance.archive.ingest.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class LabelTest {

    @Property
    void any_name_comes_back_from_the_message_of_its_version(@ForAll @NotEmpty String name) {
        Label label = new Label(name, "image/jpeg");
        assertThat(Label.ofMessage(label.message())).contains(label);
    }

    @Test
    void other_messages_hold_no_label() {
        assertThat(Label.ofMessage("transcription by a volunteer")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Label("a", "image jpeg"));
    }
}
