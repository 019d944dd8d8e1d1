package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WireTest {

    @Property
    void a_command_comes_out_as_it_went_in_whatever_the_names_of_its_files(@ForAll List<String> arguments) {
        Invocation sent = new Invocation(arguments, Path.of("/some/folder: with 3:odd name"));
        assertThat(Wire.read(Wire.write(sent))).isEqualTo(sent);
    }
}
