package org.osefrance.archive.ingest.storage;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ValidationIssue;
import io.ocfl.core.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osefrance.archive.ingest.storage.Finding.Kind;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Compares objects with their inventories. The structure is judged by ocfl-java's validator; the content is read here,
 * because the validator reads it byte by byte.
 */
final class Verification {

    /** Codes of OCFL 1.1 for what lies in an object without belonging there. */
    private static final Set<String> EXTRA = Set.of("E001", "E015", "E023", "E024", "E067", "E090");

    /** Codes for versions or declarations that are not there. */
    private static final Set<String> MISSING = Set.of("E003", "E010", "E046", "E063");

    /** The codes about inventories and their digests stand together: E033 to E066, E094 to E111. */
    private static final int INVENTORY_FROM = 33;

    private static final int INVENTORY_TO = 66;
    private static final int LATE_INVENTORY_FROM = 94;

    private final Path root;
    private final OcflRepository repository;
    private final Validator validator;

    Verification(Path root, OcflRepository repository, PublishedStorage published) {
        this.root = root;
        this.repository = repository;
        this.validator = new Validator(published);
    }

    /** An object that should be there. */
    List<Finding> of(RecordId object, String folder) {
        if (!Files.isDirectory(root.resolve(folder))) {
            return List.of(new Finding(Kind.MISSING, "E003", folder, "object " + object + " is not in the store"));
        }
        List<Finding> content = content(object);
        List<Finding> findings = new ArrayList<>(structure(folder));
        if (content.stream().anyMatch(finding -> finding.kind() == Kind.MISSING)) {
            findings.removeIf(finding -> finding.code().equals("E092"));
        }
        findings.addAll(content);
        return findings;
    }

    /** A folder that no object of this archive is named by. */
    Finding stranger(Path folder) {
        return new Finding(
                Kind.EXTRA,
                "E072",
                root.relativize(folder).toString(),
                "not an object of this archive lies among them");
    }

    private List<Finding> structure(String folder) {
        return validator.validateObject(folder, false).getErrors().stream()
                .map(issue -> finding(folder, issue))
                .toList();
    }

    private static Finding finding(String folder, ValidationIssue issue) {
        String code = issue.getCode().toString();
        return new Finding(kindOf(code), code, folder, issue.getMessage());
    }

    static Kind kindOf(String code) {
        int number = Integer.parseInt(code.substring(1));
        if (code.equals("E092") || code.equals("E093")) {
            return Kind.MISMATCH;
        } else if (EXTRA.contains(code)) {
            return Kind.EXTRA;
        } else if (MISSING.contains(code)) {
            return Kind.MISSING;
        }
        boolean inventory = (number >= INVENTORY_FROM && number <= INVENTORY_TO) || number >= LATE_INVENTORY_FROM;
        return inventory ? Kind.BAD_INVENTORY : Kind.NOT_OCFL;
    }

    private List<Finding> content(RecordId object) {
        Map<String, String> digests;
        try {
            digests = repository.describeObject(object.value()).getVersionMap().values().stream()
                    .flatMap(version -> version.getFiles().stream())
                    .collect(Collectors.toMap(
                            FileDetails::getStorageRelativePath,
                            ObjectReader::sha512,
                            (first, second) -> first,
                            LinkedHashMap::new));
        } catch (OcflJavaException e) {
            return List.of(new Finding(
                    Kind.BAD_INVENTORY, "E033", object.value(), "the inventory cannot be read: " + e.getMessage()));
        }
        List<Finding> findings = new ArrayList<>();
        digests.forEach((path, digest) -> read(path, digest, findings));
        return findings;
    }

    private void read(String path, String digest, List<Finding> findings) {
        Path file = root.resolve(path);
        try (InputStream bytes = new VerifyingInputStream(Files.newInputStream(file), file, digest)) {
            long unused = bytes.transferTo(OutputStream.nullOutputStream());
        } catch (AlteredContentException e) {
            findings.add(new Finding(Kind.MISMATCH, "E092", path, "the bytes have changed since they were accepted"));
        } catch (NoSuchFileException e) {
            findings.add(new Finding(Kind.MISSING, "E092", path, "the file is not there"));
        } catch (IOException e) {
            findings.add(new Finding(Kind.MISMATCH, "E092", path, "the file cannot be read: " + e.getMessage()));
        }
    }
}
