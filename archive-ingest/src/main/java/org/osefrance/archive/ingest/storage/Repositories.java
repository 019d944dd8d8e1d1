package org.osefrance.archive.ingest.storage;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflConfig;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.cache.NoOpCache;
import io.ocfl.core.storage.OcflStorageBuilder;
import io.ocfl.core.storage.common.Storage;
import java.nio.file.Path;

/** ocfl-java as this archive uses it: OCFL 1.1, SHA-512, one layout. */
final class Repositories {

    private Repositories() {}

    /**
     * A repository over a storage.
     *
     * @param work folder where ocfl-java puts versions together, on the root's file system
     */
    static OcflRepository over(Storage storage, Path work) {
        return new OcflRepositoryBuilder()
                .defaultLayoutConfig(ObjectLayout.config())
                .ocflConfig(config())
                // The truth is on the disk: a cached inventory would hide that it has gone bad there.
                .inventoryCache(new NoOpCache<>())
                .storage(new OcflStorageBuilder().storage(storage).build())
                .workDir(work)
                .build();
    }

    /** What objects are written as. */
    static OcflConfig config() {
        return new OcflConfig()
                .setOcflVersion(OcflVersion.OCFL_1_1)
                .setDefaultDigestAlgorithm(DigestAlgorithmRegistry.sha512);
    }
}
