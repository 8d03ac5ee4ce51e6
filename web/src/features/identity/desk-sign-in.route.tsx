/** Sign-in for the desk. */
import { SignInPanel } from "./sign-in-panel";

export function Component() {
  return <SignInPanel kind="desk" home="/desk" passwordPage="/desk/password" />;
}
