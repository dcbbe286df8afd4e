package app.adiuva.desktop.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyFileTest {
    @TempDir
    Path folder;

    @Test
    void what_a_killed_process_left_of_a_secret_goes_with_the_next_write() throws IOException {
        Path left = Files.writeString(folder.resolve(".targets.json123.new"), "secret");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Path beingWritten = Files.writeString(folder.resolve(".targets.json456.new"), "by another");
        Path other = Files.writeString(folder.resolve("notes.new"), "mine");
        Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));
        OwnerOnlyFile file = new OwnerOnlyFile(folder.resolve("targets.json"));
        file.write("{}");
        assertEquals(Optional.of("{}"), file.read());
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(beingWritten));
        assertTrue(Files.exists(other));
    }

    @Test
    void on_windows_the_list_of_rights_names_the_owner_alone() throws IOException {
        Rights rights = new Rights();
        OwnerOnlyFile.restrict(rights);
        assertEquals(1, rights.getAcl().size());
        AclEntry only = rights.getAcl().getFirst();
        assertEquals(rights.getOwner(), only.principal());
        assertEquals(AclEntryType.ALLOW, only.type());
        assertEquals(EnumSet.allOf(AclEntryPermission.class), only.permissions());
    }

    private record Person(String name) implements UserPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }

    /// The rights of a file that everybody may read, as a folder hands them down.
    private static final class Rights implements AclFileAttributeView {
        private UserPrincipal owner = new Person("sam");
        private List<AclEntry> entries = List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(new Person("everybody"))
                .setPermissions(AclEntryPermission.READ_DATA)
                .build());

        @Override
        public String name() {
            return "acl";
        }

        @Override
        public List<AclEntry> getAcl() {
            return entries;
        }

        @Override
        public void setAcl(List<AclEntry> acl) {
            entries = List.copyOf(acl);
        }

        @Override
        public UserPrincipal getOwner() {
            return owner;
        }

        @Override
        public void setOwner(UserPrincipal next) {
            owner = next;
        }
    }
}
