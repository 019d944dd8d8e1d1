package org.osefrance.archive.ingest.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ocfl.api.OcflConfig;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.inventory.InventoryMapper;
import io.ocfl.core.inventory.InventoryUpdater;
import io.ocfl.core.inventory.InventoryUpdater.AddFileResult;
import io.ocfl.core.model.Inventory;
import io.ocfl.core.util.NamasteTypeFile;
import io.ocfl.core.validation.InventoryValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Lays a new object out in the open batch. What its inventory says is ocfl-java's doing; only the files are written here,
 * each once and where it stays. ocfl-java puts a version together in a folder of its own, looks through it, moves it and
 * copies the inventory out of it. That is right for an object that is there already; a new one, which nobody can see
 * before its batch is sealed, it costs twice the calls to the file system.
 */
final class FirstVersion {

    private static final String INVENTORY = "inventory.json";

    private final Path batch;
    private final ObjectLayout layout;
    private final OcflConfig config = Repositories.config();
    private final InventoryUpdater.Builder updaters = InventoryUpdater.builder();
    private final InventoryMapper mapper = InventoryMapper.defaultMapper();

    FirstVersion(Path batch, ObjectLayout layout) {
        this.batch = batch;
        this.layout = layout;
    }

    /**
     * Writes an object that is not in the store.
     *
     * @param files by path within the object; {@link StagedFile}s are moved away from where they lie
     */
    void write(RecordId object, Map<String, Content> files, VersionInfo info) throws IOException {
        String place = layout.folderOf(object);
        Map<String, Content> laidOut = new HashMap<>();
        Inventory inventory = inventory(Inventory.stubInventory(object.value(), config, place), files, info, laidOut);

        Path folder = Files.createDirectory(batch.resolve(BatchPath.of(place)));
        Path version = Files.createDirectory(folder.resolve(inventory.getHead().toString()));
        Path content = Files.createDirectory(version.resolve(inventory.resolveContentDirectory()));
        for (Map.Entry<String, Content> file : laidOut.entrySet()) {
            put(file.getValue(), content.resolve(file.getKey()));
        }
        NamasteTypeFile declaration =
                new NamasteTypeFile(config.getOcflVersion().getOcflObjectVersion());
        write(folder.resolve(declaration.fileName()), declaration.fileContent().getBytes(UTF_8));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        mapper.write(json, inventory);
        String digest = Sha512.of(json.toByteArray()) + "  " + INVENTORY + "\n";
        for (Path either : List.of(version, folder)) {
            write(either.resolve(INVENTORY), json.toByteArray());
            write(either.resolve(INVENTORY + ".sha512"), digest.getBytes(UTF_8));
        }
    }

    /** The inventory of the object, and below its content folder the files that have to be there for it. */
    private Inventory inventory(
            Inventory none, Map<String, Content> files, VersionInfo info, Map<String, Content> laidOut) {
        InventoryUpdater updater = updaters.buildCopyState(none);
        files.forEach((path, content) -> {
            AddFileResult added = updater.addFile(content.sha512(), path);
            if (added.isNew()) {
                laidOut.put(added.getPathUnderContentDir(), content);
            }
        });
        return InventoryValidator.validateShallow(updater.buildNewInventory(info.getCreated(), info));
    }

    private static void put(Content content, Path target) throws IOException {
        Path above = target.resolveSibling("");
        if (!Files.isDirectory(above)) {
            Files.createDirectories(above);
        }
        switch (content) {
            case StagedFile file -> {
                file.protect();
                Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
            }
            case Content.Bytes bytes -> write(target, bytes.value());
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
