package app.adiuva.desktop.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerOnlyFileTest {
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
