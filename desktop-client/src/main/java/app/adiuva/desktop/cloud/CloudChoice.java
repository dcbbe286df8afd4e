package app.adiuva.desktop.cloud;

import app.adiuva.desktop.AppPaths;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which cloud answers: the one that `ADIUVA_CLOUD_URL` names, else the one that the user has signed in to, else the
/// one on this computer. The choice is a file of the profile and not a row of its database, so that neither a restored
/// backup nor imported settings send anybody elsewhere.
///
/// Thread-safe; the file is read at each question, so that the window notices what the command has changed.
final class CloudChoice {
    static final String VARIABLE = "ADIUVA_CLOUD_URL";

    /// A name and a password, which clouds do not take and nobody should read in a message or a report.
    private static final Pattern USER = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)[^/?#]*@");

    private final AppPaths paths;
    private final String named;
    private final OwnerOnlyFile file;

    CloudChoice(AppPaths paths, Map<String, String> environment) {
        this.paths = paths;
        this.named = USER.matcher(environment.getOrDefault(VARIABLE, "")).replaceFirst("$1");
        this.file = new OwnerOnlyFile(paths.cloudChoice());
    }

    private record Kept(@Nullable String url) {}

    /// What the variable says, but for a name and a password; empty when it is not set.
    String named() {
        return named;
    }

    /// The address in use, empty for the cloud on this computer. That of the variable is spelled as there.
    String url() {
        return named.isEmpty() ? chosen().map(CloudAddress::text).orElse("") : named;
    }

    Optional<CloudAddress> chosen() {
        try {
            return file.read()
                    .flatMap(text -> Json.read(text, Kept.class))
                    .map(Kept::url)
                    .flatMap(CloudAddress::parse);
        } catch (Json.Malformed damaged) {
            return Optional.empty();
        }
    }

    /// @param cloud null for the one on this computer
    void choose(@Nullable CloudAddress cloud) {
        file.write(Json.write(new Kept(cloud == null ? null : cloud.text())));
    }

    OwnerOnlyFile signInFile(CloudAddress cloud) {
        return new OwnerOnlyFile(paths.signIn(SignIn.nameOf(cloud.text())));
    }

    /// Who is, or was, signed in at the address in use.
    Optional<SignIn> signIn() {
        return CloudAddress.parse(url())
                .filter(_ -> !url().isEmpty())
                .flatMap(cloud -> SignIn.read(signInFile(cloud), cloud));
    }
}
