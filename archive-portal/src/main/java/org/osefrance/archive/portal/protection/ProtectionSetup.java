package org.osefrance.archive.portal.protection;

import org.osefrance.archive.portal.runtime.Archive;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together over an open archive. */
@Configuration(proxyBeanMethods = false)
class ProtectionSetup {

    @Bean
    RightsRequests rightsRequests(Archive archive) {
        return new RightsRequests(archive.tables());
    }

    @Bean
    Breaches breaches(Archive archive) {
        return new Breaches(archive.tables());
    }

    @Bean
    Retention retention(Archive archive) {
        return new Retention(archive.tables());
    }

    @Bean
    ProcessingRegister processingRegister(Archive archive) {
        ProcessingRegister register = new ProcessingRegister(archive.tables());
        register.bring(BroughtRegister.entries(archive.clock().instant()));
        return register;
    }
}
