package org.osefrance.archive.portal.quarantine;

import org.osefrance.archive.ingest.deposit.Release;
import org.osefrance.archive.ingest.quarantine.Quarantine;
import org.osefrance.archive.ingest.quarantine.QuarantineBook;
import org.osefrance.archive.portal.runtime.Archive;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together over an open archive. */
@Configuration(proxyBeanMethods = false)
class QuarantineSetup {

    @Bean
    Quarantine quarantine(Archive archive) {
        return archive.quarantine();
    }

    @Bean
    QuarantineBook quarantineBook(Archive archive) {
        return archive.quarantine().book();
    }

    @Bean
    Release release(Archive archive) {
        return new Release(
                archive.quarantine(), archive.staging(), archive.deposits(), archive.register(), archive.clock());
    }
}
