/** Sign-in for phones: a long session whose rights are narrow. */
import { SignInPanel } from "./sign-in-panel";

export function Component() {
  return <SignInPanel kind="field" home="/m/" passwordPage="/m/password" />;
}
