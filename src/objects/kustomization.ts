// Which files are kustomizations. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/

export function isKustomization(file: string): boolean {
  return /(?:^|\/)kustomization(?:\.ya?ml)?$/i.test(file);
}
