package org.osefrance.archive.portal.objection;

import org.osefrance.archive.portal.guard.Trials;
import org.osefrance.archive.portal.runtime.Archive;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together over an open archive. */
@Configuration(proxyBeanMethods = false)
class ObjectionSetup {

    @Bean
    TakeDowns takeDowns(Archive archive, Trials trials, Subjects subjects) {
        RecordHider hider = new RecordHider(archive.tables(), archive.register());
        hider.finish();
        return new TakeDowns(archive.tables(), trials, subjects, hider);
    }
}
